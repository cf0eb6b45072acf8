package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Delivery;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.MailboxLoad;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.store.BotStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing is answered twice, across restarts. */
@Timeout(60)
class SlackDurabilityTest {

  private static final ChatHandler ECHO =
      (request, progress) -> Reply.of("Heard: " + request.text());

  @TempDir Path folder;

  private final SlackPeer peer = new SlackPeer();
  private final MutableClock clock = new MutableClock();

  SlackDurabilityTest() throws Exception {}

  @AfterEach
  void close() {
    peer.close();
  }

  /** A bot over the test's one mailbox, until it is closed. */
  private final class Run implements AutoCloseable {
    private final Dispatcher dispatcher = new Dispatcher(2, 100, Duration.ofMillis(200));
    private final BotStore store =
        new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), Duration.ofHours(1), clock);
    private final SlackBot bot;

    Run(ChatHandler handler) throws Exception {
      this(handler, time -> {});
    }

    Run(ChatHandler handler, Pause pause) throws Exception {
      bot =
          new SlackBot(
              peer.settings(),
              handler,
              dispatcher,
              store.mailbox(),
              PlatformMetrics.NONE,
              SlackFixture.QUICK,
              clock,
              pause);
      bot.start();
      peer.awaitSocket();
    }

    MailboxLoad load() {
      return store.mailbox().load(Surface.SLACK);
    }

    void awaitNothingPending() {
      for (int tries = 0; tries < 400 && load().pending() + load().open() > 0; tries++) {
        LockSupport.parkNanos(25_000_000);
      }
      assertEquals(0, load().pending() + load().open());
    }

    @Override
    public void close() {
      dispatcher.close();
      bot.close();
      store.close();
    }
  }

  @Test
  void oneEventIsAnsweredOnceForDaysAndAcrossRestarts() throws Exception {
    JsonObject event = peer.message("D1", "im", "U1", "once");
    for (int run = 0; run < 3; run++) {
      try (Run bot = new Run(ECHO)) {
        for (int retry = 0; retry < 3; retry++) {
          peer.awaitAcknowledgement(peer.pushEvent(event, "Ev-same", retry));
          clock.pass(Duration.ofMinutes(10));
        }
        peer.pushDirectMessage("run " + run);
        if (run == 0) {
          assertEquals("Heard: once", SlackPeer.shown(peer.awaitPost()));
        }
        assertEquals("Heard: run " + run, SlackPeer.shown(peer.awaitPost()));
        bot.awaitNothingPending();
      }
      clock.pass(Duration.ofDays(2));
    }
  }

  @Test
  void aFollowUpInItsThreadNeedsNoMentionAfterARestartEither() throws Exception {
    String thread;
    try (Run bot = new Run(ECHO)) {
      thread = peer.pushMention("C1", "first");
      assertEquals("Heard: first", SlackPeer.shown(peer.awaitPost()));
      bot.awaitNothingPending();
    }
    clock.pass(Duration.ofDays(80));
    try (Run bot = new Run(ECHO)) {
      for (String ts : new String[] {"1700000000.999999", thread}) {
        JsonObject more = peer.message("C1", "channel", "U2", "in " + ts);
        more.addProperty("thread_ts", ts);
        peer.pushEvent(more);
      }
      JsonObject post = peer.awaitPost();
      assertEquals("Heard: in " + thread, SlackPeer.shown(post), "not in somebody else's thread");
      assertEquals(thread, post.get("thread_ts").getAsString());
      bot.awaitNothingPending();
    }
  }

  @Test
  void whatArrivedJustBeforeAStopIsNotSentAgain() throws Exception {
    peer.breakOff("chat.postMessage");
    CountDownLatch broken = new CountDownLatch(1);
    try (Run bot =
        new Run(
            ECHO,
            time -> {
              broken.countDown();
              new CountDownLatch(1).await();
            })) {
      peer.pushDirectMessage("arrived");
      assertEquals("Heard: arrived", SlackPeer.shown(peer.awaitPost()));
      broken.await();
    }
    try (Run bot = new Run(ECHO)) {
      bot.awaitNothingPending();
      peer.pushDirectMessage("next");
      assertEquals("Heard: next", SlackPeer.shown(peer.awaitPost()));
    }
  }

  @Test
  void aMentionAndItsMessageAreOneAcrossARestart() throws Exception {
    JsonObject message = peer.message("C1", "channel", "U1", "<@UBOT> who?");
    JsonObject mention = message.deepCopy();
    mention.addProperty("type", "app_mention");
    try (Run bot = new Run(ECHO)) {
      peer.pushEvent(mention, "Ev-mention", 0);
      assertEquals("Heard: who?", SlackPeer.shown(peer.awaitPost()));
      bot.awaitNothingPending();
    }
    try (Run bot = new Run(ECHO)) {
      peer.awaitAcknowledgement(peer.pushEvent(message, "Ev-message", 1));
      peer.pushDirectMessage("the next");
      assertEquals("Heard: the next", SlackPeer.shown(peer.awaitPost()));
      bot.awaitNothingPending();
    }
  }

  @Test
  void whatWasAcknowledgedAndNotAnsweredIsAnsweredAfterARestart() throws Exception {
    BotStore left = new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), clock);
    // A run that was killed leaves its delivery; a stop in good order would answer it.
    JsonObject event = peer.message("C1", "channel", "U1", "<@UBOT> who bought it?");
    left.mailbox()
        .accept(
            new Delivery(
                Surface.SLACK,
                List.of("slack:event:Ev1"),
                "slack:T1:C1:" + event.get("ts").getAsString(),
                new Envelope(Envelope.EVENT, SlackWire.event(event, "Ev1")).kept(),
                clock.instant()));
    left.close();
    try (Run bot = new Run(ECHO)) {
      JsonObject post = peer.awaitPost();
      assertEquals("Heard: who bought it?", SlackPeer.shown(post));
      assertEquals(event.get("ts"), post.get("thread_ts"));
      bot.awaitNothingPending();
    }
  }

  @Test
  void aQuestionFromLongAgoGetsAnHonestLine() throws Exception {
    try (BotStore left = new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), clock)) {
      JsonObject event = peer.message("D1", "im", "U1", "who bought it?");
      left.mailbox()
          .accept(
              new Delivery(
                  Surface.SLACK,
                  List.of("slack:event:Ev1"),
                  "slack:T1:D1",
                  new Envelope(Envelope.EVENT, SlackWire.event(event, "Ev1")).kept(),
                  clock.instant()));
    }
    clock.pass(Duration.ofHours(3));
    try (Run bot = new Run(ECHO)) {
      assertTrue(SlackPeer.shown(peer.awaitPost()).startsWith("I was away when you wrote this"));
      bot.awaitNothingPending();
    }
  }

  @Test
  void aReplyThatSlackDelayedIsSentAfterARestartInItsOrder() throws Exception {
    peer.limit("chat.postMessage", 30);
    CountDownLatch held = new CountDownLatch(1);
    Pause stuck =
        time -> {
          held.countDown();
          new CountDownLatch(1).await();
        };
    try (Run bot = new Run(ECHO, stuck)) {
      peer.pushDirectMessage("one");
      held.await();
      peer.pushDirectMessage("two");
      for (int tries = 0; tries < 400 && bot.load().pending() < 2; tries++) {
        LockSupport.parkNanos(25_000_000);
      }
      assertEquals(2, bot.load().pending());
    }
    assertEquals("Heard: one", SlackPeer.shown(peer.awaitPost()));
    try (Run bot = new Run(ECHO)) {
      assertEquals("Heard: one", SlackPeer.shown(peer.awaitPost()));
      assertEquals("Heard: two", SlackPeer.shown(peer.awaitPost()));
      bot.awaitNothingPending();
    }
  }

  @Test
  void whatCannotBeDeliveredIsCountedWithItsReason() throws Exception {
    try (Run bot = new Run(ECHO)) {
      peer.refuse("chat.postMessage", "is_archived");
      peer.pushDirectMessage("into the archive");
      peer.awaitPost();
      bot.awaitNothingPending();
      assertEquals(1, bot.load().undelivered());
      assertEquals("Slack refused a message: is_archived", bot.load().lastFailure().orElseThrow());
    }
  }

  @Test
  void whatCannotBeKeptIsNotAcknowledged() throws Exception {
    try (Run bot = new Run(ECHO)) {
      bot.store.close();
      String envelope = peer.pushEvent(peer.message("D1", "im", "U1", "lost?"), "Ev-1", 0);
      JsonObject reaction = new JsonObject();
      reaction.addProperty("type", "reaction_added");
      peer.awaitAcknowledgement(peer.pushEvent(reaction));
      assertFalse(peer.wasAcknowledged(envelope));
    }
  }
}
