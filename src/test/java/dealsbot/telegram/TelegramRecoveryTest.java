package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Dispatcher;
import dealsbot.metrics.PlatformMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Polling gets over what goes wrong, and health tells of it. */
class TelegramRecoveryTest {

  private static final Duration SHORTEST_BACKOFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  @Test
  void brokenAnswersAreGotOver() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramFault[] faults = {
      TelegramFault.truncatedGzip(),
      TelegramFault.empty(),
      TelegramFault.html(502),
      TelegramFault.reset(),
      TelegramFault.body("[]"),
      TelegramFault.body("{\"ok\":true,\"result\":7}"),
      TelegramFault.body("{\"ok\":\"perhaps\"}"),
      TelegramFault.refuse(500, "Internal Server Error", "")
    };
    peer.fail("getUpdates", faults);
    peer.fail("getMe", TelegramFault.html(502), TelegramFault.empty());
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      for (int i = 0; i < faults.length + 2; i++) {
        running.time.awaitSleep(SHORTEST_BACKOFF, LONGEST_BACKOFF);
        running.time.advance(LONGEST_BACKOFF);
      }
      peer.pushPrivateText(1, "still there?");

      assertEquals("You said: still there?", peer.nextMessage().get("text"));
      // The poll is over a moment after the reply has left.
      peer.await(any -> running.bot.health().state() == TelegramHealth.State.UP);
    }
  }

  @Test
  void failuresInARowAreWaitedOutLongerAndLonger() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "getUpdates", TelegramFault.html(502), TelegramFault.html(502), TelegramFault.html(502));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      for (int seconds : new int[] {1, 2, 4}) {
        running.time.awaitSleep(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
        running.time.advance(Duration.ofSeconds(seconds));
      }
      peer.next("getUpdates");
    }
  }

  @Test
  void anotherPollerIsAskedAboutAtMostEveryThreeSecondsAndTold() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramFault conflict =
        TelegramFault.refuse(
            409, "Conflict: terminated by other getUpdates request; make sure that only one", "");
    peer.fail("getUpdates", conflict, conflict);
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      for (int i = 1; i <= 2; i++) {
        running.time.awaitSleep(Duration.ofSeconds(3), LONGEST_BACKOFF);
        assertEquals(i, peer.requests("getUpdates").size());
        TelegramHealth health = running.bot.health();
        assertEquals(TelegramHealth.State.DOWN, health.state());
        assertTrue(health.sentence().contains("Another program polls"), health.sentence());
        running.time.advance(LONGEST_BACKOFF);
      }
      peer.pushPrivateText(1, "back?");
      peer.nextMessage();
      running.finish();
    }
  }

  @Test
  void askedToWaitItWaitsExactlySoLong() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("getUpdates", TelegramFault.tooMany(30));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      running.time.awaitSleep(Duration.ofSeconds(30));
      running.time.advance(Duration.ofMillis(29_999));
      running.time.awaitSleep(Duration.ofSeconds(30));
      assertEquals(1, peer.requests("getUpdates").size());

      running.time.advance(Duration.ofMillis(1));
      peer.next("getUpdates");
      peer.next("getUpdates");
    }
  }

  @Test
  void aTokenThatTelegramRefusesStopsPollingAndIsNamed() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramSettings wrong = new TelegramSettings("1:wrong", peer.apiUrl(), Set.of());
    Dispatcher dispatcher = RunningBot.dispatcher();
    try (RunningBot running = RunningBot.with(peer, wrong, RunningBot::repeat, dispatcher)) {
      awaitPollingEnds();

      assertEquals(TelegramHealth.State.DOWN, running.bot.health().state());
      assertTrue(running.bot.health().sentence().contains("telegram.token"));
      assertEquals(1, peer.requests().size());
    }
  }

  @Test
  void aTokenThatIsRevokedStopsPolling() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("getUpdates", TelegramFault.refuse(401, "Unauthorized", ""));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      awaitPollingEnds();

      assertEquals(TelegramHealth.State.DOWN, running.bot.health().state());
      assertTrue(running.bot.health().sentence().contains("telegram.token"));
      assertEquals(1, peer.requests("getUpdates").size());
    }
  }

  @Test
  void aServerThatDoesNotHoldPollsIsNotAskedWithoutEnd() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramFault nothing = TelegramFault.body("{\"ok\":true,\"result\":[]}");
    peer.fail("getUpdates", nothing, nothing);
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      running.time.awaitSleep(Duration.ofMillis(500));
      assertEquals(1, peer.requests("getUpdates").size());
    }
  }

  @Test
  void healthTellsOfSilence() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("getMe", TelegramFault.html(502));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      running.time.awaitSleep(SHORTEST_BACKOFF, LONGEST_BACKOFF);
      assertEquals(TelegramHealth.State.STARTING, running.bot.health().state());
      assertEquals(-1, running.bot.health().secondsSincePoll());
      running.time.advance(Duration.ofSeconds(1));

      peer.next("getUpdates");
      assertEquals(
          new TelegramHealth(TelegramHealth.State.UP, "Telegram is connected.", 0),
          running.bot.health());
      running.time.advance(Duration.ofSeconds(60));
      assertEquals(TelegramHealth.State.UP, running.bot.health().state());
      running.time.advance(Duration.ofSeconds(31));
      assertEquals(
          new TelegramHealth(
              TelegramHealth.State.DOWN, "Telegram has not answered for 91 seconds.", 91),
          running.bot.health());
    }
  }

  @Test
  void aBotThatNeverReachedTelegramStopsAtOnce() {
    TelegramSettings nowhere =
        new TelegramSettings(TelegramPeer.TOKEN, "http://127.0.0.1:1", Set.of());
    Dispatcher dispatcher = RunningBot.dispatcher();
    KeptState state = new KeptState();
    TelegramBot bot =
        new TelegramBot(
            nowhere,
            RunningBot::repeat,
            dispatcher,
            state.mailbox(),
            PlatformMetrics.NONE,
            Optional.empty(),
            new ManualTime(),
            Clock.systemUTC());
    bot.start();
    bot.close();
    bot.close();
    dispatcher.close();
    state.close();

    assertEquals(TelegramHealth.State.DOWN, bot.health().state());
    assertFalse(bot.health().sentence().isBlank());
  }

  /** Waits until the polling thread has ended by itself. */
  private static void awaitPollingEnds() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("telegram-listen"))) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("polling goes on");
      }
      Thread.onSpinWait();
    }
  }
}
