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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replies arrive, in order, whatever Telegram answers. */
class TelegramSendingTest {

  private static final long GROUP = -1001234567890L;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  @Test
  void aMessageWhoseConnectionBreaksIsSentOnceMoreAtMost() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("sendMessage", TelegramFault.reset(), TelegramFault.reset());
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
    peer.fail("sendMessage", TelegramFault.truncatedGzip());
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.pushPrivateText(1, "sent");
      peer.nextMessage();
      running.finish();

      assertEquals(2, peer.requests("sendMessage").size());
    }
  }

  @Test
  void aPictureIsSentAsAPhotoWithItsCaption() throws Exception {
    try (RunningBot running = RunningBot.with((request, progress) -> picture())) {
      running.peer.pushPrivateText(1, "/map");
      assertEquals("Before", running.peer.nextMessage().get("text"));
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);

      var photo = running.peer.next("sendPhoto");
      assertEquals("Who deals with whom: A &amp; B", photo.get("caption"));
      assertTrue(photo.get("photo").startsWith("\u0089PNG"));
    }
  }

  @Test
  void aPictureThatAGroupDoesNotTakeIsToldInWords() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "sendPhoto",
        TelegramFault.refuse(400, "Bad Request: not enough rights to send photos to the chat", ""));
    try (RunningBot running =
        RunningBot.with(peer, (request, progress) -> new Reply(picture().blocks().subList(1, 2)))) {
      peer.pushPrivateText(1, "/map");
      peer.next("sendPhoto");
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);

      assertEquals("Who deals with whom: A &amp; B\nA supplies B", peer.nextMessage().get("text"));
    }
  }

  private static Reply picture() {
    return new Reply(
        List.of(
            Block.Paragraph.of("Before"),
            new Block.Picture(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 255},
                "A supplies B",
                "Who deals with whom: A & B")));
  }

  @Test
  void aServerErrorIsTriedAgain() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "sendMessage",
        TelegramFault.html(502),
        TelegramFault.html(502),
        TelegramFault.refuse(500, "Internal Server Error", ""));
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
    peer.fail("sendMessage", TelegramFault.tooMany(17));
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
  void markupThatTelegramRejectsIsSentOnceMoreAsPlainText() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramFault unreadable =
        TelegramFault.refuse(400, "Bad Request: can't parse entities: Unsupported start tag", "");
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
        TelegramFault.refuse(
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
        TelegramFault.tooMany(5),
        TelegramFault.refuse(403, "Forbidden: bot was blocked by the user", ""));
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

  private static Reply longReply(int parts) {
    return new Reply(
        IntStream.range(0, parts)
            .<Block>mapToObj(i -> Block.Paragraph.of("part " + i + " " + "word ".repeat(700)))
            .toList());
  }
}
