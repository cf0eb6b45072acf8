package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Long work is seen to go on. */
class TelegramProgressTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

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
          TelegramFault.refuse(400, "Bad Request: message is not modified: it is the same", ""));
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
          TelegramFault.refuse(400, "Bad Request: message to edit not found", ""));
      lines.add("Done");
      peer.next("editMessageText");
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);

      assertEquals("Done", peer.nextMessage().get("text"));
    }
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
