package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Block;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replies arrive, in order, at the pace that Telegram allows. */
class TelegramSendingTest {

  private static final long GROUP = -1001234567890L;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  @Test
  void aMessageWhoseConnectionBreaksIsSentOnceMoreAtMost() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("sendMessage", TelegramPeer.reset(), TelegramPeer.reset());
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushPrivateText(1, "lost twice");
      peer.nextMessage();
      running.time.awaitSleep(Duration.ofMillis(500), SECOND);
      running.time.advance(SECOND);
      peer.nextMessage();
      running.awaitReplies();

      assertEquals(2, peer.requests("sendMessage").size());
    }
  }

  @Test
  void aMessageWhoseReceiptIsUnreadableIsNotRepeated() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("sendMessage", TelegramPeer.truncatedGzip());
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushPrivateText(1, "sent");
      peer.nextMessage();
      running.finish();

      assertEquals(2, peer.requests("sendMessage").size());
    }
  }

  @Test
  void aServerErrorIsTriedAgain() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "sendMessage",
        TelegramPeer.html(502),
        TelegramPeer.html(502),
        TelegramPeer.refuse(500, "Internal Server Error", ""));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushPrivateText(1, "patience");
      for (int i = 0; i < 3; i++) {
        peer.nextMessage();
        running.time.awaitSleep(Duration.ofMillis(500), LONGEST_BACKOFF);
        running.time.advance(LONGEST_BACKOFF);
      }

      assertEquals("You said: patience", peer.nextMessage().get("text"));
    }
  }

  @Test
  void askedToWaitAChatWaitsExactlySoLongAndKeepsItsOrderWhileOthersGoOn() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("sendMessage", TelegramPeer.tooMany(17));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushPrivateText(1, "first");
      peer.nextMessage();
      running.time.awaitSleep(Duration.ofSeconds(17));
      peer.pushPrivateText(1, "second");
      peer.pushPrivateText(2, "elsewhere");
      assertEquals("You said: elsewhere", peer.nextMessage().get("text"));

      running.time.advance(Duration.ofMillis(16_999));
      running.time.awaitSleep(Duration.ofSeconds(17));
      assertEquals(2, peer.requests("sendMessage").size());

      running.time.advance(Duration.ofMillis(1));
      assertEquals("You said: first", peer.nextMessage().get("text"));
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      assertEquals("You said: second", peer.nextMessage().get("text"));
    }
  }

  @Test
  void aGroupGetsAtMostTwentyMessagesAMinute() throws Exception {
    ManualTime time = new ManualTime();
    Pacing pacing = new Pacing(time);
    BlockingQueue<Long> sent = new LinkedBlockingQueue<>();
    Thread sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 21; i++) {
                      pacing.await(GROUP, true);
                      sent.add(time.nanos());
                    }
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
    Long first = sent.poll(10, TimeUnit.SECONDS);
    for (int i = 1; i < 20; i++) {
      time.awaitSleep(SECOND);
      time.advance(SECOND);
      sent.poll(10, TimeUnit.SECONDS);
    }
    time.awaitSleep(Duration.ofSeconds(41));
    time.advance(Duration.ofSeconds(41));

    assertEquals(Duration.ofSeconds(60).toNanos(), sent.poll(10, TimeUnit.SECONDS) - first);
    sender.join();
  }

  @Test
  void allChatsTogetherGetAtMostThirtyMessagesASecond() throws Exception {
    ManualTime time = new ManualTime();
    Pacing pacing = new Pacing(time);
    for (int chat = 1; chat <= 30; chat++) {
      pacing.await(chat, false);
    }
    CountDownLatch sent = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                pacing.await(31, false);
                sent.countDown();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    time.awaitSleep(SECOND);
    assertEquals(1, sent.getCount());
    time.advance(SECOND);
    assertTrue(sent.await(10, TimeUnit.SECONDS));
  }

  @Test
  void markupThatTelegramRejectsIsSentOnceMoreAsPlainText() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramPeer.Fault unreadable =
        TelegramPeer.refuse(400, "Bad Request: can't parse entities: Unsupported start tag", "");
    peer.fail("sendMessage", unreadable, unreadable);
    ChatHandler bold =
        (request, progress) ->
            new Reply(List.of(new Block.Paragraph(List.of(Block.Run.bold("AT&T < Bell")))));
    try (RunningBot running = RunningBot.with(peer, bold)) {
      peer.pushPrivateText(1, "who?");
      assertEquals("<b>AT&amp;T &lt; Bell</b>", peer.nextMessage().get("text"));
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      var plain = peer.nextMessage();

      assertEquals("AT&T < Bell", plain.get("text"));
      assertNull(plain.get("parse_mode"));
      running.awaitReplies();
      assertEquals(2, peer.requests("sendMessage").size());
    }
  }

  @Test
  void aGroupThatHasMovedIsFollowed() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "sendMessage",
        TelegramPeer.refuse(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "{\"migrate_to_chat_id\":" + GROUP + "}"));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.push(Updates.groupText(1, -77, "/ask who moved?"));

      assertEquals("-77", peer.nextMessage().get("chat_id"));
      assertEquals(Long.toString(GROUP), peer.nextMessage().get("chat_id"));
    }
  }

  @Test
  void aChatThatBlockedTheBotIsLeftAloneUntilItWritesAgain() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "sendMessage",
        TelegramPeer.tooMany(5),
        TelegramPeer.refuse(403, "Forbidden: bot was blocked by the user", ""));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushAll(
          Updates.privateText(1, "a question"), Updates.privateText(1, "then I block you"));
      peer.nextMessage();
      running.time.awaitSleep(Duration.ofSeconds(5));
      running.peer.await(server -> server.unconfirmed() == 0);
      while (running.dispatcher.depth() > 0) {
        Thread.onSpinWait();
      }
      running.time.advance(Duration.ofSeconds(5));
      peer.nextMessage();
      running.awaitReplies();
      assertEquals(2, peer.requests("sendMessage").size());

      running.time.advance(SECOND);
      peer.pushPrivateText(1, "back again");
      assertEquals("You said: back again", peer.nextMessage().get("text"));
    }
  }

  @Test
  void longRepliesComeInSeveralMessagesInOrder() throws Exception {
    try (RunningBot running = RunningBot.with((request, progress) -> longReply(3))) {
      running.peer.push(Updates.groupText(1, GROUP, "/ask everything"));
      var first = running.peer.nextMessage();
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      var second = running.peer.nextMessage();
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      var third = running.peer.nextMessage();

      assertTrue(first.get("text").startsWith("part 0"));
      assertTrue(second.get("text").startsWith("part 1"));
      assertTrue(third.get("text").startsWith("part 2"));
      assertTrue(first.containsKey("reply_parameters"));
      assertFalse(second.containsKey("reply_parameters"));
    }
  }

  @Test
  void longWorkShowsOneMessageThatTheReplyTakesOver() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    ChatHandler indexing =
        (request, progress) -> {
          for (String line = take(lines); !line.equals("done"); line = take(lines)) {
            progress.update(line);
            heard.add(line);
          }
          return Reply.of("All articles are in.");
        };
    try (RunningBot running = RunningBot.with(indexing)) {
      TelegramPeer peer = running.peer;
      peer.pushPrivateText(1, "/reindex");
      running.time.awaitSleep(Duration.ofMillis(300));
      lines.add("too early to show");
      assertEquals("too early to show", take(heard));
      running.time.advance(Duration.ofMillis(300));
      assertEquals("typing", peer.next("sendChatAction").get("action"));
      running.time.advance(Duration.ofMillis(701));
      lines.add("Reading articles: 1 of 3");
      assertEquals("Reading articles: 1 of 3", peer.nextMessage().get("text"));
      assertEquals("Reading articles: 1 of 3", take(heard));
      int message = 5000;

      lines.add("Reading articles: 2 of 3");
      assertEquals("Reading articles: 2 of 3", take(heard));
      running.time.awaitSleep(Duration.ofMillis(4500));
      running.time.advance(Duration.ofSeconds(3));
      // A line that comes before the first one's receipt is left out.
      do {
        lines.add("Reading articles: 3 of 3");
        assertEquals("Reading articles: 3 of 3", take(heard));
      } while (peer.requests("editMessageText").isEmpty());
      TelegramPeer.Recorded edit = peer.next("editMessageText");
      assertEquals("Reading articles: 3 of 3", edit.get("text"));
      assertEquals(Integer.toString(message), edit.get("message_id"));

      running.time.advance(Duration.ofSeconds(2));
      assertEquals("typing", peer.next("sendChatAction").get("action"));
      peer.fail(
          "editMessageText",
          TelegramPeer.refuse(400, "Bad Request: message is not modified: it is the same", ""));
      lines.add("done");
      TelegramPeer.Recorded reply = peer.next("editMessageText");
      assertEquals("All articles are in.", reply.get("text"));
      running.awaitReplies();
      assertEquals(1, peer.requests("sendMessage").size());
      assertEquals(2, peer.requests("editMessageText").size());
    }
  }

  @Test
  void aReplyIsSentAnewWhenItsProgressMessageWasDeleted() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    ChatHandler indexing =
        (request, progress) -> {
          progress.update(take(lines));
          return Reply.of(take(lines));
        };
    try (RunningBot running = RunningBot.with(indexing)) {
      TelegramPeer peer = running.peer;
      peer.pushPrivateText(1, "/reindex");
      running.time.awaitSleep(Duration.ofMillis(300));
      running.time.advance(Duration.ofSeconds(2));
      lines.add("Working");
      peer.nextMessage();
      running.time.advance(SECOND);
      peer.fail(
          "editMessageText",
          TelegramPeer.refuse(400, "Bad Request: message to edit not found", ""));
      lines.add("Done");
      peer.next("editMessageText");
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);

      assertEquals("Done", peer.nextMessage().get("text"));
    }
  }

  private static Reply longReply(int parts) {
    return new Reply(
        IntStream.range(0, parts)
            .<Block>mapToObj(i -> Block.Paragraph.of("part " + i + " " + "word ".repeat(700)))
            .toList());
  }

  private static String take(BlockingQueue<String> lines) {
    try {
      String line = lines.poll(10, TimeUnit.SECONDS);
      return line == null ? "done" : line;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "done";
    }
  }
}
