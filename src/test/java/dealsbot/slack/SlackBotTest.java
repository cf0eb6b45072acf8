package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlackBotTest {

  @Test
  void directMessagesAreAnsweredPlainly() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushDirectMessage("What did &lt;Tata&gt; &amp; Sons pay?");

      assertEquals(
          new ChatRequest(
              new Person(Surface.SLACK, "T1:U1"), "slack:T1:D1", "What did <Tata> & Sons pay?"),
          slack.request());
      JsonObject post = slack.peer.awaitPost();
      assertEquals("D1", post.get("channel").getAsString());
      assertNull(post.get("thread_ts"));
      assertEquals("Heard: What did <Tata> & Sons pay?", SlackPeer.shown(post));
      assertEquals("Heard: What did &lt;Tata&gt; &amp; Sons pay?", post.get("text").getAsString());
    }
  }

  @Test
  void mentionsAreAnsweredOnceInTheirThread() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      String ts = slack.peer.pushMention("C1", "what now?");
      slack.peer.pushEvent(reply("C1", ts, "and then?"));

      assertEquals("slack:T1:C1:" + ts, slack.request().conversation());
      JsonObject first = slack.peer.awaitPost();
      assertEquals(ts, first.get("thread_ts").getAsString());
      assertEquals("Heard: what now?", SlackPeer.shown(first));
      assertEquals("Heard: and then?", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("and then?", slack.request().text());
      assertTrue(slack.requests.isEmpty());
    }
  }

  @Test
  void followUpsInTheBotsThreadNeedNoMention() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      String ts = slack.peer.pushMention("C1", "first?");
      slack.peer.awaitPost();

      slack.peer.pushEvent(reply("C1", "1600000000.000001", "in a thread of others"));
      slack.peer.pushEvent(reply("C1", ts, "<@U2> what do you think?"));
      slack.peer.pushEvent(slack.peer.message("C1", "channel", "U1", "not in a thread"));
      slack.peer.pushEvent(reply("C1", ts, "second?"));

      JsonObject post = slack.peer.awaitPost();
      assertEquals("Heard: second?", SlackPeer.shown(post));
      assertEquals(ts, post.get("thread_ts").getAsString());
      assertEquals("first?", slack.request().text());
      ChatRequest second = slack.request();
      assertEquals("second?", second.text());
      assertEquals("slack:T1:C1:" + ts, second.conversation());
      assertTrue(slack.requests.isEmpty());
    }
  }

  @Test
  void directMessagesInAThreadStayThere() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      JsonObject event = reply("D1", "1600000000.000001", "in the thread");
      event.addProperty("channel_type", "im");
      slack.peer.pushEvent(event);

      assertEquals("1600000000.000001", slack.peer.awaitPost().get("thread_ts").getAsString());
      assertEquals("slack:T1:D1:1600000000.000001", slack.request().conversation());
    }
  }

  @Test
  void commandWordsReachTheHandlerAsCommands() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushDirectMessage("Help");
      assertEquals("/help", slack.request().text());
      slack.peer.pushMention("C1", "!reindex --full");
      assertEquals("/reindex --full", slack.request().text());
      slack.peer.pushMention("C1", "");
      assertEquals("/help", slack.request().text());
    }
  }

  @Test
  void theBotNeverAnswersBotsEditsOrReports() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushEvent(slack.peer.message("D1", "im", SlackPeer.BOT, "my own words"));
      JsonObject otherBot = slack.peer.message("D1", "im", "U9", "I am a bot too");
      otherBot.addProperty("bot_id", "B2");
      slack.peer.pushEvent(otherBot);
      for (String subtype :
          List.of("message_changed", "message_deleted", "channel_join", "bot_message")) {
        JsonObject report = slack.peer.message("D1", "im", "U1", "a report: " + subtype);
        report.addProperty("subtype", subtype);
        slack.peer.pushEvent(report);
      }
      JsonObject edited = slack.peer.message("C1", "channel", "U1", "<@UBOT> mentioned by an edit");
      edited.addProperty("type", "app_mention");
      edited.add("edited", new JsonObject());
      slack.peer.pushEvent(edited);
      slack.peer.pushDirectMessage("a person");

      assertEquals("a person", slack.request().text());
      assertTrue(slack.requests.isEmpty());
    }
  }

  @Test
  void oneEventIsAnsweredOnceHoweverOftenItComes() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      JsonObject event = slack.peer.message("D1", "im", "U1", "once");
      for (int retry = 0; retry < 4; retry++) {
        slack.peer.awaitAcknowledgement(slack.peer.pushEvent(event, "Ev-same", retry));
      }
      slack.peer.pushDirectMessage("the next");

      assertEquals("Heard: once", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: the next", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void aRetryOfSomethingNeverSeenIsAnswered() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushEvent(slack.peer.message("D1", "im", "U1", "at last"), "Ev-late", 2);

      assertEquals("Heard: at last", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void everythingIsAcknowledgedWhileTheSearchIsStuck() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (SlackFixture slack =
        new SlackFixture(
            (request, progress) -> {
              awaitQuietly(stuck);
              return Reply.of("Heard: " + request.text());
            })) {
      List<String> envelopes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        JsonObject event = slack.peer.message("D" + i, "im", "U1", "question " + i);
        envelopes.add(slack.peer.pushEvent(event));
      }
      for (String envelope : envelopes) {
        slack.peer.awaitAcknowledgement(envelope);
      }
      assertEquals(0, slack.peer.pending("chat.postMessage"));

      stuck.countDown();
      for (int i = 0; i < 20; i++) {
        slack.peer.awaitPost();
      }
    }
  }

  @Test
  void whatNobodyHandlesIsAcknowledgedToo() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      JsonObject reaction = new JsonObject();
      reaction.addProperty("type", "reaction_added");
      reaction.addProperty("user", "U1");
      slack.peer.awaitAcknowledgement(slack.peer.pushEvent(reaction));
      slack.peer.awaitAcknowledgement(slack.peer.pushEnvelope("novelty", new JsonObject()));
      JsonObject action = new JsonObject();
      action.addProperty("type", "block_actions");
      slack.peer.awaitAcknowledgement(slack.peer.pushEnvelope("interactive", action));
    }
  }

  @Test
  void brokenDeliveriesAreSetAside() throws Exception {
    try (SlackFixture slack = new SlackFixture()) {
      slack.peer.pushText("{not json");
      slack.peer.pushText("[]");
      slack.peer.pushText("{\"envelope_id\":\"E-odd\",\"type\":\"events_api\",\"payload\":[]}");
      slack.peer.awaitAcknowledgement("E-odd");
      JsonObject odd = slack.peer.message("D1", "im", "U1", "odd");
      odd.add("ts", new JsonObject());
      slack.peer.awaitAcknowledgement(slack.peer.pushEvent(odd));
      slack.peer.pushDirectMessage("fine");

      assertEquals("Heard: fine", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void itStillAnswersAfterFiftyErrors() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (SlackFixture slack =
        new SlackFixture(
            (request, progress) -> {
              if (calls.incrementAndGet() <= 50) {
                throw new StackOverflowError("provoked");
              }
              return Reply.of("Still here");
            })) {
      for (int i = 0; i < 50; i++) {
        slack.peer.pushDirectMessage("deep " + i);
        assertEquals(Wording.FAILED, SlackPeer.shown(slack.peer.awaitPost()));
      }
      slack.peer.pushDirectMessage("and now?");

      assertEquals("Still here", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void whatFindsNoRoomIsKeptAndAnsweredLater() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (SlackFixture slack =
        new SlackFixture(
            (request, progress) -> {
              awaitQuietly(stuck);
              return Reply.of("Heard: " + request.text());
            })) {
      for (int i = 0; i < 130; i++) {
        JsonObject event = slack.peer.message("D1", "im", "U1", "question " + i);
        slack.peer.awaitAcknowledgement(slack.peer.pushEvent(event));
      }
      stuck.countDown();
      for (int i = 0; i < 130; i++) {
        assertEquals("Heard: question " + i, SlackPeer.shown(slack.peer.awaitPost()));
      }
    }
  }

  @Test
  void closingSendsWhatIsReady() throws Exception {
    SlackFixture slack = new SlackFixture();
    slack.peer.pushDirectMessage("last words");
    slack.request();
    slack.close();

    assertEquals("Heard: last words", SlackPeer.shown(slack.peer.awaitPost()));
  }

  private static JsonObject reply(String channel, String threadTs, String text) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("channel", channel);
    event.addProperty("channel_type", "channel");
    event.addProperty("user", "U1");
    event.addProperty("text", text);
    event.addProperty("ts", "1700000001.%06d".formatted(SERIAL.incrementAndGet()));
    event.addProperty("thread_ts", threadTs);
    return event;
  }

  private static final AtomicInteger SERIAL = new AtomicInteger();

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
