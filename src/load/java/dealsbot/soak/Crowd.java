package dealsbot.soak;

import com.google.gson.JsonObject;
import dealsbot.slack.SlackCrowd;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramFault;
import dealsbot.telegram.TelegramPeer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Thousands of people in a chat of their own each, most of them in Slack, since Telegram takes 30
 * messages a second from a bot. Measures from a message's leaving to its answer's arrival. Safe for
 * use by many threads.
 */
final class Crowd implements SlackCrowd {

  private static final int CHATS = 4_000;

  /** Of so many questions one is asked in Telegram. */
  private static final int TELEGRAM_EVERY = 16;

  private final TelegramPeer telegram;
  private final SlackPeer slack;
  private final Map<String, Queue<Long>> waiting = new ConcurrentHashMap<>();
  private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();

  Crowd(TelegramPeer telegram, SlackPeer slack) {
    this.telegram = telegram;
    this.slack = slack;
    telegram.show(this::called);
    slack.show(this);
  }

  /**
   * Somebody asks.
   *
   * @param number which asking this is: decides who asks, and where
   * @param question which question
   */
  void ask(int number, int question) {
    int person = number % CHATS + 1;
    String text = InventedNews.question(question);
    boolean there = number % TELEGRAM_EVERY == 0;
    String chat = there ? Integer.toString(person) : "D" + person;
    Queue<Long> queue = waiting.computeIfAbsent(chat, any -> new ArrayDeque<>());
    synchronized (queue) {
      queue.add(System.nanoTime());
    }
    asked.incrementAndGet();
    if (there) {
      telegram.pushPrivateText(person, text);
    } else {
      slack.pushEvent(slack.message(chat, "im", "U" + person, text));
    }
  }

  private TelegramFault called(TelegramPeer.Recorded request) {
    if (request.method().equals("sendMessage") || request.method().equals("editMessageText")) {
      arrived(request.get("chat_id"));
    }
    return null;
  }

  @Override
  public SlackPeer.Scripted called(String method, JsonObject parameters) {
    boolean answer =
        method.equals("chat.update")
            || (method.equals("chat.postMessage")
                && !parameters.get("text").getAsString().startsWith("One moment"));
    if (answer) {
      arrived(parameters.get("channel").getAsString());
    }
    return null;
  }

  private void arrived(String chat) {
    Queue<Long> queue = waiting.getOrDefault(chat, new ArrayDeque<>());
    Long since;
    synchronized (queue) {
      since = queue.poll();
    }
    if (since != null) {
      answered.incrementAndGet();
      latencies.add(System.nanoTime() - since);
    }
  }

  @Override
  public void acknowledged(String envelopeId) {}

  int asked() {
    return asked.get();
  }

  int answered() {
    return answered.get();
  }

  int open() {
    return asked.get() - answered.get();
  }

  /** Milliseconds that so many percent of the answers since the last call took at most. */
  List<Double> percentiles(double... percents) {
    List<Long> sorted;
    synchronized (latencies) {
      sorted = new ArrayList<>(latencies);
      latencies.clear();
    }
    Collections.sort(sorted);
    List<Double> result = new ArrayList<>();
    for (double percent : percents) {
      int at = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
      result.add(sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, at)) / 1e6);
    }
    return result;
  }
}
