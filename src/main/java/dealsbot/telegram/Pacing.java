package dealsbot.telegram;

import dealsbot.metrics.PlatformMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Telegram's rates, kept before Telegram has to remind of them: 1 message a second in a chat, 20 a
 * minute in a group, 30 a second in all. Safe for use by many threads.
 */
final class Pacing {

  /** From this many chats on, those that have been quiet for a minute are forgotten. */
  private static final int MANY_CHATS = 1000;

  private final Time time;
  private final PlatformMetrics metrics;

  // Guarded by this.
  private final Map<Long, Chat> chats = new HashMap<>();
  private final Window all = new Window(30, Duration.ofSeconds(1));

  Pacing(Time time, PlatformMetrics metrics) {
    this.time = time;
    this.metrics = metrics;
  }

  /** Waits until a message may go to the chat, and counts it. */
  void await(long chat, boolean group) throws InterruptedException {
    long wait = reserve(chat, group);
    while (wait > 0) {
      time.sleep(Duration.ofNanos(wait));
      metrics.waited(Duration.ofNanos(wait));
      wait = reserve(chat, group);
    }
  }

  /** Lets no message go to the chat for so long, as Telegram asked. */
  synchronized void hold(long chat, boolean group, Duration duration) {
    chat(chat, group).heldUntil = time.nanos() + duration.toNanos();
  }

  /** Counts a message that may go now, or says for how many nanoseconds it may not. */
  private synchronized long reserve(long id, boolean group) {
    long now = time.nanos();
    Chat chat = chat(id, group);
    long wait = Math.max(chat.heldUntil - now, all.delay(now));
    for (Window window : chat.windows) {
      wait = Math.max(wait, window.delay(now));
    }
    if (wait <= 0) {
      all.count(now);
      chat.windows.forEach(window -> window.count(now));
    }
    return wait;
  }

  private Chat chat(long id, boolean group) {
    if (chats.size() >= MANY_CHATS) {
      long now = time.nanos();
      chats.values().removeIf(chat -> chat.quiet(now));
    }
    return chats.computeIfAbsent(id, any -> new Chat(group, time.nanos()));
  }

  /** What is known of one chat. */
  private static final class Chat {
    private final List<Window> windows;
    private long heldUntil;

    Chat(boolean group, long now) {
      this.heldUntil = now;
      Window second = new Window(1, Duration.ofSeconds(1));
      this.windows =
          group ? List.of(second, new Window(20, Duration.ofMinutes(1))) : List.of(second);
    }

    boolean quiet(long now) {
      return heldUntil - now <= 0 && windows.stream().allMatch(window -> window.empty(now));
    }
  }

  /** At most so many events in any stretch of this length. */
  private static final class Window {
    private final int limit;
    private final long length;
    private final ArrayDeque<Long> events = new ArrayDeque<>();

    Window(int limit, Duration length) {
      this.limit = limit;
      this.length = length.toNanos();
    }

    /** Nanoseconds until one more fits; 0 or less when it does now. */
    long delay(long now) {
      return empty(now) || events.size() < limit ? 0 : events.element() + length - now;
    }

    void count(long now) {
      events.add(now);
    }

    /** Forgets what is past; whether nothing is left. */
    boolean empty(long now) {
      while (!events.isEmpty() && now - events.element() >= length) {
        events.remove();
      }
      return events.isEmpty();
    }
  }
}
