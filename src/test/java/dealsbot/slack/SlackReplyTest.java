package dealsbot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.Block;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import dealsbot.metrics.PlatformMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlackReplyTest {

  private static final Timing WITH_PROGRESS =
      new Timing(
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ZERO,
          Duration.ofSeconds(10),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(3));

  @Test
  void aRateLimitLosesNothingAndKeepsTheOrder() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.limit("chat.postMessage", 7);
      slack.peer.pushDirectMessage("one");
      slack.peer.pushDirectMessage("two");

      assertEquals("Heard: one", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: one", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: two", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals(Duration.ofSeconds(7), slack.pauses.take());
    }
  }

  @Test
  void aConnectionThatBreaksAfterAPostGivesNoSecondMessage() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushDirectMessage("opens a connection that is kept");
      slack.peer.awaitPost();
      slack.peer.breakOff("chat.postMessage");
      slack.peer.pushDirectMessage("broken");
      slack.peer.pushDirectMessage("whole");

      assertEquals("Heard: broken", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: whole", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void aMessageThatSlackNeverTookIsSentAgain() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.lose("chat.postMessage");
      slack.peer.script("chat.postMessage", new MockResponse.Builder().code(503).build());
      slack.peer.limit("conversations.replies", 2);
      slack.peer.pushMention("C1", "lost twice");
      for (int tries = 1; tries <= 3; tries++) {
        assertEquals("Heard: lost twice", SlackPeer.shown(slack.peer.awaitPost()));
      }
      slack.peer.pushMention("C1", "whole");

      assertEquals("Heard: whole", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals(3, slack.peer.pending("conversations.replies"));
      assertEquals(0, slack.store.mailbox().load(Surface.SLACK).undelivered());
    }
  }

  @Test
  void whereSlackDoesNotTellAMessageIsRepeatedOnceAtMostAndOwnedUpTo() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.breakOff("chat.postMessage");
      slack.peer.breakOff("chat.postMessage");
      slack.peer.refuse("conversations.history", "missing_scope");
      slack.peer.refuse("conversations.history", "missing_scope");
      slack.peer.pushDirectMessage("broken twice");
      slack.peer.pushDirectMessage("whole");

      assertEquals("Heard: broken twice", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: broken twice", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: whole", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals(
          "the connection broke, so a message may or may not have arrived",
          slack.store.mailbox().load(Surface.SLACK).lastFailure().orElseThrow());
    }
  }

  @Test
  void refusedBlocksAreSentOnceMoreAsPlainText() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.refuse("chat.postMessage", "invalid_blocks");
      slack.peer.pushDirectMessage("*is* this &lt;plain&gt;?");

      assertTrue(slack.peer.awaitPost().has("blocks"));
      JsonObject plain = slack.peer.awaitPost();
      assertFalse(plain.has("blocks"));
      assertEquals("Heard: *is* this &lt;plain&gt;?", plain.get("text").getAsString());
    }
  }

  @Test
  void aPictureIsUploadedWithItsCaption() throws Exception {
    try (SlackFixture slack = new SlackFixture((request, progress) -> new Reply(List.of(MAP)))) {
      slack.peer.pushDirectMessage("/map");

      assertTrue(new String(slack.peer.awaitUpload(), ISO_8859_1).contains("PNG"));
      JsonObject shared = slack.peer.awaitCall("files.completeUploadExternal");
      assertEquals(SlackPeer.DIRECT, shared.get("channel_id").getAsString());
      assertEquals("Who deals with whom: A &amp; B", shared.get("initial_comment").getAsString());
    }
  }

  @Test
  void anAppThatMayNotUploadSaysThePictureInWords() throws Exception {
    try (SlackFixture slack = new SlackFixture((request, progress) -> new Reply(List.of(MAP)))) {
      slack.peer.refuse("files.getUploadURLExternal", "missing_scope");
      slack.peer.pushDirectMessage("/map");

      assertEquals(
          "Who deals with whom: A & B\nA supplies B", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void aPictureThatASlashCommandAsksForComesDirectly() throws Exception {
    try (SlackFixture slack = new SlackFixture((request, progress) -> new Reply(List.of(MAP)))) {
      slack.peer.pushCommand("C1", "U1", "map");

      assertEquals("U1", slack.peer.awaitPost().get("channel").getAsString());
      slack.peer.awaitUpload();
      assertEquals(
          "The picture is in your direct messages with me.",
          slack.peer.awaitCall("response_url").get("text").getAsString());
    }
  }

  private static final Block.Picture MAP =
      new Block.Picture(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
          "A supplies B",
          "Who deals with whom: A & B");

  @Test
  void aTruncatedMessageIsAFailure() throws Exception {
    try (SlackPeer peer = new SlackPeer();
        Caller caller =
            new Caller(peer.settings(), new Pulse(Clock.systemUTC()), PlatformMetrics.NONE)) {
      SlackApi api = new SlackApi(peer.settings(), caller);
      peer.script(
          "chat.postMessage",
          new MockResponse.Builder()
              .body("{\"ok\":true,\"ts\":\"1.000001\",\"warning\":\"message_truncated\"}")
              .build());

      SlackFailure failure =
          assertThrows(SlackFailure.class, () -> api.post("C1", null, "too long", null));
      assertEquals("message_truncated", failure.code());
    }
  }

  @Test
  void repliesThatAreNoJsonLeaveTheNextOnesAlone() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.script(
          "chat.postMessage",
          new MockResponse.Builder().code(502).body("<html>Bad gateway</html>").build());
      slack.peer.scriptDone("chat.postMessage", new MockResponse.Builder().body("").build());
      slack.peer.scriptDone(
          "chat.postMessage", new MockResponse.Builder().body("{\"ok\":").build());
      for (int i = 1; i <= 4; i++) {
        slack.peer.pushDirectMessage("number " + i);
      }
      assertEquals("Heard: number 1", SlackPeer.shown(slack.peer.awaitPost()), "not taken");
      for (int i = 1; i <= 4; i++) {
        assertEquals("Heard: number " + i, SlackPeer.shown(slack.peer.awaitPost()));
      }
    }
  }

  @Test
  void longWorkShowsProgressThatTheReplyReplaces() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch updated = new CountDownLatch(1);
    ChatHandler handler =
        (request, progress) -> {
          SlackBotTest.awaitQuietly(shown);
          progress.update("Reading <articles>: 120 of 2,221");
          SlackBotTest.awaitQuietly(updated);
          return Reply.of("Done");
        };
    try (SlackFixture slack = new SlackFixture(handler, WITH_PROGRESS, Clock.systemUTC())) {
      String ts = slack.peer.pushMention("C1", "a hard one");
      JsonObject moment = slack.peer.awaitPost();
      assertEquals("One moment …", moment.get("text").getAsString());
      assertEquals(ts, moment.get("thread_ts").getAsString());

      shown.countDown();
      JsonObject update = slack.peer.awaitCall("chat.update");
      assertEquals("Reading &lt;articles&gt;: 120 of 2,221", update.get("text").getAsString());
      updated.countDown();
      JsonObject reply = slack.peer.awaitCall("chat.update");
      assertEquals("Done", SlackPeer.shown(reply));
      assertEquals(update.get("ts"), reply.get("ts"));
      assertEquals(0, slack.peer.pending("chat.postMessage"));
    }
  }

  @Test
  void theReplyIsPostedWhenItsProgressMessageIsGone() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    ChatHandler handler =
        (request, progress) -> {
          SlackBotTest.awaitQuietly(shown);
          return Reply.of("Done");
        };
    try (SlackFixture slack = new SlackFixture(handler, WITH_PROGRESS, Clock.systemUTC())) {
      slack.peer.refuse("chat.update", "message_not_found");
      slack.peer.pushDirectMessage("a hard one");
      slack.peer.awaitPost();
      shown.countDown();

      assertEquals("Done", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void aLongReplyReplacesItsProgressAndGoesOnBelow() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    ChatHandler handler =
        (request, progress) -> {
          SlackBotTest.awaitQuietly(shown);
          return new Reply(Collections.nCopies(3, Block.Paragraph.of("word ".repeat(500))));
        };
    try (SlackFixture slack = new SlackFixture(handler, WITH_PROGRESS, Clock.systemUTC())) {
      String ts = slack.peer.pushMention("C1", "a long one");
      slack.peer.awaitPost();
      shown.countDown();

      slack.peer.awaitCall("chat.update");
      assertEquals(ts, slack.peer.awaitPost().get("thread_ts").getAsString());
      assertEquals(ts, slack.peer.awaitPost().get("thread_ts").getAsString());
    }
  }

  @Test
  void aSlashCommandIsAnsweredForItsSenderOnly() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      JsonObject acknowledgement =
          slack.peer.awaitAcknowledgement(
              slack.peer.pushCommand("C1", "U2", "Who bought &lt;it&gt;?"));
      assertFalse(acknowledgement.has("payload"));

      JsonObject reply = slack.peer.awaitCall("response_url");
      assertEquals("ephemeral", reply.get("response_type").getAsString());
      assertEquals("Heard: Who bought <it>?", SlackPeer.shown(reply));
      assertEquals("T1:U2", slack.request().person().id());

      slack.peer.pushCommand("C1", "U2", "reindex full");
      assertEquals("/reindex full", slack.request().text());
    }
  }

  @Test
  void theSixthMessageToASlashCommandIsPostedToItsSender() throws Exception {
    ChatHandler handler =
        (request, progress) ->
            new Reply(Collections.nCopies(7, Block.Paragraph.of("word ".repeat(500))));
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.refuse("chat.postEphemeral", "user_not_in_channel");
      slack.peer.pushCommand("C1", "U2", "a long one");
      for (int i = 0; i < 5; i++) {
        slack.peer.awaitCall("response_url");
      }
      slack.peer.awaitCall("chat.postEphemeral");
      assertEquals("U2", slack.peer.awaitPost().get("channel").getAsString());
      JsonObject seventh = slack.peer.awaitCall("chat.postEphemeral");
      assertEquals("C1", seventh.get("channel").getAsString());
      assertEquals("U2", seventh.get("user").getAsString());
      assertEquals(0, slack.peer.pending("response_url"));
    }
  }

  @Test
  void afterHalfAnHourASlashCommandIsAnsweredByAMessage() throws Exception {
    MutableClock clock = new MutableClock();
    ChatHandler handler =
        (request, progress) -> {
          clock.pass(Duration.ofMinutes(31));
          return Reply.of("Sorry it took so long");
        };
    try (SlackFixture slack = new SlackFixture(handler, SlackFixture.QUICK, clock)) {
      slack.peer.pushCommand("C1", "U2", "a hard one");

      assertEquals(
          "Sorry it took so long", SlackPeer.shown(slack.peer.awaitCall("chat.postEphemeral")));
      assertEquals(0, slack.peer.pending("response_url"));
    }
  }

  @Test
  void aResponseUrlThatExpiredEarlyIsMadeUpFor() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.script(
          "response_url", new MockResponse.Builder().code(404).body("expired_url").build());
      slack.peer.pushCommand("C1", "U2", "what now?");

      assertEquals("Heard: what now?", SlackPeer.shown(slack.peer.awaitCall("chat.postEphemeral")));
    }
  }
}
