package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Reply;
import dealsbot.slack.SlackHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketLoopTest {

  @Test
  void aDroppedSocketIsReplaced() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.dropSockets();
      slack.peer.awaitSocket();
      slack.await(State.UP);

      assertAnswers(slack);
    }
  }

  @Test
  void itKeepsTryingWhenSlackRefusesTheConnectionAndThenLimitsIt() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.refuse("apps.connections.open", "internal_error");
      slack.peer.script(
          "apps.connections.open",
          new MockResponse.Builder().code(502).body("<html>Bad gateway</html>").build());
      slack.peer.limit("apps.connections.open", 1);
      slack.peer.dropSockets();

      assertEquals(
          "Slack asks to wait 1 s before connecting again.", awaitSentence(slack, "asks to wait"));
      slack.peer.awaitSocket();
      slack.await(State.UP);
      assertAnswers(slack);
    }
  }

  @Test
  void aQuestionIsAnsweredOnceThoughItsSocketIsReplacedMeanwhile() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (SlackFixture slack =
        new SlackFixture(
            (request, progress) -> {
              SlackBotTest.awaitQuietly(stuck);
              return Reply.of("Heard: " + request.text());
            })) {
      slack.peer.pushDirectMessage("in the middle?");
      slack.request();
      slack.peer.pushDisconnect();
      slack.peer.awaitSocket();
      stuck.countDown();
      slack.peer.pushDirectMessage("afterwards?");

      assertEquals("Heard: in the middle?", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: afterwards?", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void aSocketThatNoLongerAnswersIsNoticedAndReplaced() throws Exception {
    SlackPeer peer = new SlackPeer();
    try (FreezingRelay relay = new FreezingRelay(peer.port());
        SlackFixture slack = unstarted(peer)) {
      peer.openSocketsAt(relay.port());
      slack.bot.start();
      slack.await(State.UP);
      relay.freeze();
      peer.openSocketsAt(peer.port());
      peer.limit("apps.connections.open", 1);

      slack.await(State.DOWN);
      slack.await(State.UP);
      assertAnswers(slack);
    }
  }

  @Test
  void aRefusedTokenIsNamedAndTriedAgain() throws Exception {
    SlackPeer peer = new SlackPeer();
    peer.refuse("auth.test", "invalid_auth");
    peer.limit("auth.test", 1);
    peer.refuse("apps.connections.open", "invalid_auth");
    peer.limit("apps.connections.open", 1);
    try (SlackFixture slack = unstarted(peer)) {
      assertEquals(State.STARTING, slack.bot.health().state());
      slack.bot.start();

      assertEquals(
          "Slack does not accept slack.bot-token (invalid_auth);"
              + " put the current token of the Slack app there.",
          awaitSentence(slack, "slack.bot-token"));
      assertEquals(State.DOWN, slack.bot.health().state());
      peer.awaitSocket();
      slack.await(State.UP);
      assertAnswers(slack);
    }
  }

  @Test
  void aRefusedAppTokenIsNamed() throws Exception {
    SlackPeer peer = new SlackPeer();
    for (int i = 0; i < 200; i++) {
      peer.refuse("apps.connections.open", "not_allowed_token_type");
    }
    try (SlackFixture slack = unstarted(peer)) {
      slack.bot.start();

      assertEquals(
          "Slack does not accept slack.app-token (not_allowed_token_type);"
              + " put the current token of the Slack app there.",
          awaitSentence(slack, "slack.app-token"));
      assertEquals(State.DOWN, slack.bot.health().state());
    }
  }

  @Test
  void aTokenRevokedWhileConnectedTurnsHealthRedUntilItIsAcceptedAgain() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.refuse("chat.postMessage", "token_revoked");
      for (int i = 0; i < 10; i++) {
        slack.peer.limit("auth.test", 1);
      }
      slack.peer.pushDirectMessage("anyone?");

      assertTrue(slack.await(State.DOWN).sentence().contains("slack.bot-token (token_revoked)"));
      slack.await(State.UP);
    }
  }

  @Test
  void aDeadSlackHoldsUpNeitherStartNorClose() throws Exception {
    SlackPeer peer = new SlackPeer();
    peer.script(
        "auth.test",
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    SlackFixture slack = unstarted(peer);
    CountDownLatch closed = new CountDownLatch(1);
    slack.bot.start();
    peer.awaitCall("auth.test");
    Thread.ofVirtual()
        .start(
            () -> {
              slack.bot.close();
              closed.countDown();
            });

    assertTrue(closed.await(10, TimeUnit.SECONDS));
    slack.close();
  }

  @Test
  void aBotThatNeverStartedCloses() throws Exception {
    unstarted(new SlackPeer()).close();
  }

  @Test
  void aSlackThatSwallowsRepliesHoldsUpNobodyElse() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      for (int i = 0; i < 12; i++) {
        slack.peer.script(
            "chat.postMessage",
            new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      }
      for (int i = 0; i < 12; i++) {
        slack.peer.pushEvent(slack.peer.message("D" + i, "im", "U1", "into the void"));
        slack.peer.awaitPost();
      }
      CountDownLatch elsewhere = new CountDownLatch(1);

      assertTrue(slack.dispatcher.submit("telegram:1", elsewhere::countDown));
      assertTrue(elsewhere.await(10, TimeUnit.SECONDS));
      assertEquals(State.UP, slack.bot.health().state());
    }
  }

  @Test
  void reconnectingLeavesNoThreadsBehind() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      long before = 0;
      for (int i = 0; i < 12; i++) {
        slack.peer.pushDisconnect();
        slack.peer.awaitSocket();
        assertAnswers(slack);
        if (i == 3) {
          before = Thread.getAllStackTraces().size();
        }
      }
      long after = Thread.getAllStackTraces().size();

      assertTrue(after <= before + 8, before + " threads became " + after);
    }
  }

  @Test
  void healthCountsTheSecondsOfSilence() {
    MutableClock clock = new MutableClock();
    Pulse pulse = new Pulse(clock);
    clock.pass(Duration.ofSeconds(95));
    assertEquals(new SlackHealth(State.STARTING, "Connecting to Slack.", 95), pulse.health());
    pulse.up();
    assertEquals(new SlackHealth(State.UP, "Connected to Slack.", 0), pulse.health());
  }

  private static SlackFixture unstarted(SlackPeer peer) throws Exception {
    return new SlackFixture(
        peer,
        (request, progress) -> Reply.of("Heard: " + request.text()),
        SlackFixture.QUICK,
        Clock.systemUTC());
  }

  private static String awaitSentence(SlackFixture slack, String part) {
    for (int tries = 0; tries < 4000; tries++) {
      String sentence = slack.bot.health().sentence();
      if (sentence.contains(part)) {
        assertFalse(sentence.contains("5ecret"));
        return sentence;
      }
      LockSupport.parkNanos(5_000_000);
    }
    throw new AssertionError("never said " + part + " but " + slack.bot.health());
  }

  private static void assertAnswers(SlackFixture slack) throws InterruptedException {
    slack.peer.pushDirectMessage("are you there?");
    assertEquals("Heard: are you there?", SlackPeer.shown(slack.peer.awaitPost()));
  }
}
