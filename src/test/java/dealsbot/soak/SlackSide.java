package dealsbot.soak;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dealsbot.slack.SlackCaller;
import dealsbot.slack.SlackCrowd;
import dealsbot.slack.SlackPeer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.MockResponse;

/**
 * People who write to the bot in Slack, which has a socket open or calls the bot, delivers again
 * what was not acknowledged and some of what was, drops the socket, and fails at random.
 */
final class SlackSide implements Side, SlackCrowd {

  private static final int PEOPLE = 200;
  private static final int CHANNELS = 60;
  private static final long AGAIN_AFTER = TimeUnit.SECONDS.toNanos(3);

  /** An event, and when it was last delivered. */
  private record Open(JsonObject event, String id, int tries, long at) {}

  private final SlackPeer peer;
  private final Ledger ledger;
  private final Trouble trouble;
  private final SoakBot bot;
  private final Random random;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Map<String, String> envelopes = new ConcurrentHashMap<>();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("soak-slack").factory());
  private volatile boolean stopping;
  private volatile boolean over;

  SlackSide(SlackPeer peer, Ledger ledger, Trouble trouble, SoakBot bot, long seed) {
    this.peer = peer;
    this.ledger = ledger;
    this.trouble = trouble;
    this.bot = bot;
    this.random = new Random(seed);
    peer.show(this);
    var unused = timer.scheduleWithFixedDelay(this::deliverAgain, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void ask(int question) {
    ledger.asked(question);
    String text = "Who supplies pumps to " + Ledger.mark(question) + "?";
    int person = 1 + random.nextInt(PEOPLE);
    if (random.nextInt(4) > 0) {
      deliver(peer.message("D" + person, "im", "U" + person, text), "Ev" + question);
    } else {
      // A mention comes as two events.
      JsonObject message =
          peer.message(
              "C" + random.nextInt(CHANNELS),
              "channel",
              "U" + person,
              "<@" + SlackPeer.BOT + "> " + text);
      JsonObject mention = message.deepCopy();
      mention.addProperty("type", "app_mention");
      mention.remove("channel_type");
      deliver(mention, "Ev" + question + "a");
      deliver(message, "Ev" + question + "b");
    }
    if (!bot.called() && random.nextInt(200) == 0) {
      peer.pushDisconnect();
    } else if (!bot.called() && random.nextInt(200) == 0) {
      peer.dropSockets();
    }
  }

  private void deliver(JsonObject event, String id) {
    Open delivery = new Open(event, id, 0, System.nanoTime());
    open.put(id, delivery);
    if (bot.called()) {
      calls.execute(() -> call(delivery));
      return;
    }
    push(delivery);
    if (random.nextInt(20) == 0) {
      push(new Open(event, id, 1, System.nanoTime()));
    }
  }

  private void push(Open delivery) {
    peer.pushEvent(
        delivery.event(),
        delivery.id(),
        delivery.tries(),
        envelope -> envelopes.put(envelope, delivery.id()));
  }

  private void deliverAgain() {
    if (bot.called()) {
      return;
    }
    long now = System.nanoTime();
    for (Open each : List.copyOf(open.values())) {
      if (now - each.at() > AGAIN_AFTER) {
        Open again = new Open(each.event(), each.id(), each.tries() + 1, now);
        if (open.replace(each.id(), each, again)) {
          push(again);
        }
      }
    }
  }

  /** Calls until the bot has taken it, and then now and then once more. */
  private void call(Open delivery) {
    String body = SlackPeer.posted(delivery.event(), delivery.id()).toString();
    int more = delivery.id().hashCode() % 20 == 0 ? 1 : 0;
    while (!over) {
      try {
        SlackCaller caller = bot.slackCaller();
        if (caller != null && caller.call(SlackCaller.JSON, body).statusCode() == 200) {
          open.remove(delivery.id());
          if (more-- <= 0) {
            return;
          }
        }
      } catch (IOException away) {
        // Restarting: Slack calls again.
      } catch (InterruptedException closing) {
        return;
      }
      LockSupport.parkNanos(200_000_000);
    }
  }

  @Override
  public void acknowledged(String envelopeId) {
    String event = envelopes.remove(envelopeId);
    if (event != null) {
      open.remove(event);
    }
  }

  @Override
  public SlackPeer.Scripted called(String method, JsonObject parameters) {
    if (method.equals("auth.test")) {
      return null;
    }
    Trouble.Kind kind = trouble.next();
    JsonElement text = parameters.get("text");
    int question = text == null ? -1 : Ledger.question(text.getAsString());
    if (question >= 0 && kind.done) {
      JsonElement edited = parameters.get("ts");
      ledger.arrived(
          question,
          edited == null ? "" : edited.getAsString(),
          kind == Trouble.Kind.NONE && !stopping);
    }
    MockResponse response =
        switch (kind) {
          case NONE -> null;
          case TOO_MANY ->
              new MockResponse.Builder()
                  .code(429)
                  .addHeader("Retry-After", 1)
                  .body("{\"ok\":false,\"error\":\"ratelimited\"}")
                  .build();
          case SERVER_ERROR -> new MockResponse.Builder().code(503).body("<html>").build();
          case LOST, BROKEN -> SlackPeer.broken();
          case CUT -> new MockResponse.Builder().body("{\"ok\":tr").build();
        };
    return response == null ? null : new SlackPeer.Scripted(response, kind.done);
  }

  @Override
  public int unacknowledged() {
    if (open.isEmpty()) {
      envelopes.clear();
    }
    return open.size();
  }

  @Override
  public void stopping(boolean now) {
    stopping = now;
  }

  @Override
  public void close() {
    over = true;
    timer.shutdownNow();
    calls.shutdownNow();
  }
}
