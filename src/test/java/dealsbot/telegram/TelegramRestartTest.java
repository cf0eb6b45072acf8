package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Delivery;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stop or a crash leaves undone is done after the next start, once. */
@Timeout(60)
class TelegramRestartTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void whatWasKeptAndNotAnsweredIsAnsweredAfterTheStart() throws Exception {
    KeptState state = new KeptState();
    keep(state, 7, Updates.privateText(1, "before the crash"), Instant.now());
    try (RunningBot running = with(new TelegramPeer(), RunningBot::repeat, state)) {
      assertEquals("You said: before the crash", running.peer.nextMessage().get("text"));
      running.awaitReplies();
      assertEquals(0, state.mailbox().load(Surface.TELEGRAM).open());
      assertEquals(0, state.mailbox().load(Surface.TELEGRAM).pending());

      // Telegram was not told, so it delivers again what is known already.
      running.peer.push(7, Updates.privateText(1, "before the crash"));
      running.peer.pushPrivateText(2, "new");
      assertEquals("You said: new", running.peer.nextMessage().get("text"));
      assertEquals(List.of("before the crash", "new"), running.texts());
    }
  }

  @Test
  void whatIsTooOldToAnswerIsOwnedUpTo() throws Exception {
    KeptState state = new KeptState();
    keep(state, 7, Updates.privateText(1, "yesterday"), Instant.parse("2026-03-01T10:15:30Z"));
    keep(state, 8, Updates.press(1, 5000, "a button"), Instant.parse("2026-03-01T10:15:30Z"));
    try (RunningBot running = with(new TelegramPeer(), RunningBot::repeat, state)) {
      assertEquals(
          "I was away when you wrote this (2026-03-01 10:15 UTC). If you still want to know, please"
              + " ask me again.",
          running.peer.nextMessage().get("text"));
      running.finish();
      assertEquals(List.of("last question"), running.texts());
      assertEquals(0, state.mailbox().load(Surface.TELEGRAM).open());
    }
  }

  @Test
  void aReplyThatHadNotLeftIsSentBeforeAnythingElseAndInOrder() throws Exception {
    KeptState state = new KeptState();
    MessageText part = new MessageText("<b>one</b>", "one");
    MessageText rest = new MessageText("two", "two");
    ReplyAddress address = new ReplyAddress(1, null, null);
    OptionalLong kept =
        state
            .mailbox()
            .reply(
                OptionalLong.empty(),
                new OutgoingReply(
                    Surface.TELEGRAM,
                    "1",
                    List.of(
                        new OutgoingMessage(address, part, null).json(),
                        new OutgoingMessage(address, rest, null).json())));
    state.mailbox().sent(kept.orElseThrow(), 0);
    state
        .mailbox()
        .reply(
            OptionalLong.empty(), new OutgoingReply(Surface.TELEGRAM, "1", List.of("{\"a\":1}")));
    keep(state, 7, Updates.privateText(1, "after"), Instant.now());
    try (RunningBot running = with(new TelegramPeer(), RunningBot::repeat, state)) {
      assertEquals("two", running.peer.nextMessage().get("text"));
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      assertEquals("You said: after", running.peer.nextMessage().get("text"));
      running.awaitReplies();
      assertEquals(0, state.mailbox().load(Surface.TELEGRAM).pending());
      assertEquals(1, state.mailbox().load(Surface.TELEGRAM).undelivered(), "the unreadable one");
    }
  }

  @Test
  void aReplyThatWaitsForItsPaceOutlivesTheStop() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    KeptState state = new KeptState();
    peer.fail("sendMessage", TelegramFault.tooMany(1000));
    RunningBot first = with(peer, RunningBot::repeat, state);
    peer.pushPrivateText(1, "paced");
    peer.nextMessage();
    first.time.awaitSleep(Duration.ofSeconds(1000));
    first.bot.close();
    first.dispatcher.close();
    assertEquals(1, state.mailbox().load(Surface.TELEGRAM).pending());

    try (RunningBot second = with(peer, RunningBot::repeat, state)) {
      assertEquals("You said: paced", peer.nextMessage().get("text"));
      second.awaitReplies();
      assertEquals(List.of(), second.texts(), "answered before the stop");
    }
  }

  @Test
  void aQuestionThatWasStillWorkedOnAtTheStopIsAnsweredLater() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    KeptState state = new KeptState();
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    ChatHandler stuck =
        (request, progress) -> {
          working.countDown();
          try {
            never.await();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException("the process is gone", stopped);
          }
          return Reply.of("never");
        };
    RunningBot first = with(peer, stuck, state);
    peer.pushPrivateText(1, "long question");
    assertTrue(working.await(10, TimeUnit.SECONDS));
    // Gone without a word: nothing that the first one does from now on reaches the state.
    KeptState copy = state.copy();
    first.bot.close();

    try (RunningBot second = with(new TelegramPeer(), RunningBot::repeat, copy)) {
      assertEquals("You said: long question", second.peer.nextMessage().get("text"));
    } finally {
      never.countDown();
      first.close();
    }
  }

  @Test
  void aReplyThatIsGivenUpIsCounted() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    KeptState state = new KeptState();
    peer.fail(
        "sendMessage", TelegramFault.refuse(403, "Forbidden: bot was blocked by the user", ""));
    try (RunningBot running = with(peer, RunningBot::repeat, state)) {
      peer.pushPrivateText(1, "hello");
      peer.nextMessage();
      running.awaitReplies();

      assertEquals(
          Optional.of("403 Forbidden: bot was blocked by the user"),
          state.mailbox().load(Surface.TELEGRAM).lastFailure());
    }
  }

  @Test
  void anUnreachableTelegramIsTriedForAnHour() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    KeptState state = new KeptState();
    TelegramFault[] down = new TelegramFault[12];
    Arrays.fill(down, TelegramFault.html(502));
    peer.fail("sendMessage", down);
    try (RunningBot running = with(peer, RunningBot::repeat, state)) {
      peer.pushPrivateText(1, "patience");
      for (int i = 0; i < down.length; i++) {
        peer.nextMessage();
        running.time.awaitSleep(Duration.ofMillis(501), Duration.ofSeconds(60));
        running.time.advance(Duration.ofSeconds(60));
      }
      assertEquals("You said: patience", peer.nextMessage().get("text"));
      running.awaitReplies();
      assertEquals(0, state.mailbox().load(Surface.TELEGRAM).undelivered());
    }
  }

  private static void keep(KeptState state, int id, JsonObject update, Instant at) {
    JsonObject numbered = update.deepCopy();
    numbered.addProperty("update_id", id);
    state
        .mailbox()
        .accept(
            new Delivery(
                Surface.TELEGRAM,
                List.of("telegram:update:" + id),
                "telegram:1",
                numbered.toString(),
                at));
  }

  private static RunningBot with(TelegramPeer peer, ChatHandler handler, KeptState state) {
    Dispatcher dispatcher = RunningBot.dispatcher();
    return RunningBot.with(peer, peer.settings(), handler, dispatcher, state, Optional.empty());
  }
}
