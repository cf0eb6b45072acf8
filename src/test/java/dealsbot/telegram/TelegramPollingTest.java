package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Messages are heard whatever happens, each once. */
class TelegramPollingTest {

  private static final Duration SHORTEST_BACKOFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  @Test
  void pollsAreLongAndSayWhatTheyWant() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      TelegramPeer.Recorded poll = running.peer.next("getUpdates");

      assertEquals("50", poll.get("timeout"));
      assertEquals(
          "[\"message\",\"callback_query\",\"inline_query\"]", poll.get("allowed_updates"));
      assertNull(poll.get("offset"));
    }
  }

  @Test
  void aHandlerThatThrowsHarmsNoOtherQuestion() throws Exception {
    ChatHandler moody =
        (request, progress) ->
            switch (request.text()) {
              case "exception" -> throw new IllegalStateException("told to");
              case "error" -> throw new StackOverflowError("told to");
              default -> Reply.of("fine");
            };
    try (RunningBot running = RunningBot.with(moody)) {
      running.peer.pushPrivateText(1, "exception");
      Map<String, String> toException = running.peer.nextMessage();
      running.peer.pushPrivateText(2, "error");
      Map<String, String> toError = running.peer.nextMessage();
      running.peer.pushPrivateText(3, "question");

      assertEquals("fine", running.peer.nextMessage().get("text"));
      assertTrue(toException.get("text").startsWith("Sorry"), toException.get("text"));
      assertEquals(toException.get("text"), toError.get("text"));
    }
  }

  @Test
  void anUpdateThatCannotBeReadIsSetAsideAndTheRestDelivered() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject poison = Updates.privateText(1, "from the far future");
      poison.getAsJsonObject("message").addProperty("date", 1_700_000_000_000L);
      JsonObject chatless = Updates.privateText(1, "from nowhere");
      chatless.getAsJsonObject("message").remove("chat");
      JsonObject strange = Updates.update("message", new JsonObject());
      strange.add("message", JsonParser.parseString("[1,2]"));
      running.peer.pushAll(
          Updates.privateText(1, "before"),
          poison,
          chatless,
          strange,
          Updates.privateText(2, "after"));
      running.finish();

      assertEquals(0, running.peer.unconfirmed());
      assertTrue(running.texts().containsAll(List.of("before", "after")), running.texts() + "");
      assertEquals(3, running.texts().size());
    }
  }

  @Test
  void anUpdateWithoutAUsableIdHoldsUpNoOther() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    JsonObject good = Updates.privateText(2, "good");
    good.addProperty("update_id", 5);
    peer.fail(
        "getUpdates",
        TelegramFault.body(
            "{\"ok\":true,\"result\":[null,{},{\"update_id\":99999999999},{\"update_id\":\"x\"},"
                + good
                + "]}"));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      assertEquals("You said: good", peer.nextMessage().get("text"));
      peer.next("getUpdates");
      assertEquals("6", peer.next("getUpdates").get("offset"));
      assertEquals(List.of("good"), running.texts());
    }
  }

  @Test
  void aCleanStopLeavesNothingToComeAgain() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    try {
      Dispatcher dispatcher = RunningBot.dispatcher();
      RunningBot first = RunningBot.with(peer, peer.settings(), RunningBot::repeat, dispatcher);
      // The poll that would confirm fails, so only the stop can.
      peer.next("getUpdates");
      peer.fail("getUpdates", TelegramFault.html(502));
      peer.pushPrivateText(1, "once");
      peer.nextMessage();
      first.time.awaitSleep(SHORTEST_BACKOFF, LONGEST_BACKOFF);
      assertEquals(1, peer.unconfirmed());
      first.bot.close();
      assertEquals(0, peer.unconfirmed());

      RunningBot second = RunningBot.with(peer, peer.settings(), RunningBot::repeat, dispatcher);
      peer.pushPrivateText(1, "twice");
      assertEquals("You said: twice", peer.nextMessage().get("text"));
      second.bot.close();
      assertEquals(List.of("twice"), second.texts());
      dispatcher.close();
    } finally {
      peer.close();
    }
  }

  @Test
  void inRealTimeItAnswersAndStopsAsWell() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    try (peer;
        KeptState state = new KeptState();
        Dispatcher dispatcher = RunningBot.dispatcher();
        TelegramBot bot =
            new TelegramBot(
                peer.settings(),
                RunningBot::repeat,
                dispatcher,
                state.mailbox(),
                PlatformMetrics.NONE,
                Optional.empty())) {
      bot.start();
      peer.pushPrivateText(1, "now?");

      assertEquals("You said: now?", peer.nextMessage().get("text"));
    }
    assertEquals(0, peer.unconfirmed());
  }

  @Test
  void aStopWaitsForTheReplyToWhatItAccepted() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ChatHandler slow =
        (request, progress) -> {
          working.countDown();
          await(goOn);
          return Reply.of("done");
        };
    try (RunningBot running = RunningBot.with(slow)) {
      running.peer.pushPrivateText(1, "long question");
      await(working);
      Thread stopping = Thread.ofVirtual().start(running.bot::close);
      goOn.countDown();

      assertEquals("done", running.peer.nextMessage().get("text"));
      assertTrue(stopping.join(Duration.ofSeconds(10)));
      assertEquals(0, running.peer.unconfirmed());
    }
  }

  @Test
  void numbersThatStartAnewAreAccepted() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      running.peer.push(900, Updates.privateText(1, "nine hundred"));
      running.peer.nextMessage();
      running.peer.await(peer -> peer.unconfirmed() == 0);
      running.peer.push(17, Updates.privateText(2, "seventeen"));

      assertEquals("You said: seventeen", running.peer.nextMessage().get("text"));
      running.peer.await(peer -> peer.requests("getUpdates").size() == 3);
      assertEquals("18", running.peer.requests("getUpdates").getLast().get("offset"));
    }
  }

  @Test
  void afterADayOfSilenceTheOldOffsetIsForgotten() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.next("getUpdates");
      peer.fail(
          "getUpdates",
          exchange -> {
            running.time.advance(Duration.ofHours(25));
            TelegramFault.body("{\"ok\":true,\"result\":[]}").strike(exchange);
          });
      peer.push(900, Updates.privateText(1, "nine hundred"));
      assertEquals("901", peer.next("getUpdates").get("offset"));

      assertNull(peer.next("getUpdates").get("offset"));
    }
  }

  @Test
  void theSameUpdateIsAnsweredOnce() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    JsonObject update = Updates.privateText(1, "again and again");
    update.addProperty("update_id", 500);
    TelegramFault again = TelegramFault.body("{\"ok\":true,\"result\":[" + update + "]}");
    peer.fail("getUpdates", again, again, again, again);
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      running.finish();

      assertEquals(
          List.of("again and again", "last question"), running.texts().stream().sorted().toList());
    }
  }

  @Test
  void whatFindsNoRoomStaysUnconfirmedAndIsAnsweredLater() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    ChatHandler slow =
        (request, progress) -> {
          await(goOn);
          return RunningBot.repeat(request, progress);
        };
    TelegramPeer peer = new TelegramPeer();
    Dispatcher narrow = new Dispatcher(1, 1, Duration.ofSeconds(2));
    try (RunningBot running = RunningBot.with(peer, peer.settings(), slow, narrow)) {
      peer.pushAll(Updates.privateText(1, "first"), Updates.privateText(2, "second"));
      Duration pause = Duration.ofMillis(250);
      running.time.awaitSleep(pause);
      assertEquals(2, peer.unconfirmed());
      assertTrue(
          running.bot.health().sentence().contains("More questions"),
          running.bot.health().sentence());

      goOn.countDown();
      assertEquals("You said: first", peer.nextMessage().get("text"));
      while (narrow.depth() > 0) {
        Thread.onSpinWait();
      }
      running.time.advance(pause);
      assertEquals("You said: second", peer.nextMessage().get("text"));
      peer.await(server -> server.unconfirmed() == 0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
