package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups: what is quoted, who chooses, what is overheard, where they go. */
@Timeout(60)
class TelegramGroupsTest {

  private static final long GROUP = -1001234567890L;
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theQuestionIsQuotedAboveItsAnswerAsItStands() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      assertEquals("who pays?", quote(running, "/ask@deals_test_bot   who pays?"));
      assertEquals("what about pumps?", quote(running, "@deals_test_bot what about pumps?"));
      // Taken apart by the mention, so it stands nowhere as it was asked.
      assertNull(quote(running, "hey @deals_test_bot what about pumps?"));
      assertNull(quote(running, "/help"));
      assertNull(quote(running, "/ask " + "long ".repeat(205) + "question?"));
    }
  }

  @Test
  void formattedWordsAreNotQuoted() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject update = Updates.groupText(7, GROUP, "/ask who pays?");
      update
          .getAsJsonObject("message")
          .getAsJsonArray("entities")
          .add(Updates.entity("bold", 5, 3));
      running.peer.push(update);

      assertNull(quoted(running.peer.nextMessage()));
    }
  }

  @Test
  void aQuestionThatWasEditedMeanwhileIsAnsweredWithoutAQuotation() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail("sendMessage", TelegramFault.refuse(400, "Bad Request: QUOTE_TEXT_INVALID", ""));
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      peer.push(Updates.groupText(7, GROUP, "/ask who pays?"));
      assertEquals("who pays?", quoted(peer.nextMessage()));
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      Map<String, String> again = peer.nextMessage();

      assertNull(quoted(again));
      assertEquals("You said: /ask who pays?", again.get("text"));
    }
  }

  @Test
  void onlyAGroupsAdministratorsChooseItsSettings() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      running.peer.promote(8);
      JsonObject anonymous = Updates.groupText(1087968824, GROUP, "/settings full");
      anonymous.getAsJsonObject("message").add("sender_chat", Updates.chat(GROUP, "supergroup"));
      for (JsonObject update :
          List.of(
              Updates.groupText(7, GROUP, "/settings full"),
              Updates.groupText(8, GROUP, "/settings full"),
              Updates.groupText(8, GROUP, "/ask who pays?"),
              anonymous)) {
        running.peer.push(update);
        running.peer.nextMessage();
        running.awaitReplies();
        running.time.advance(SECOND);
      }
      assertEquals(
          List.of(false, true, false, true),
          running.asked.stream().map(request -> request.place().manages()).toList());
      assertEquals(2, running.peer.requests("getChatMember").size());
    }
  }

  /** Hears all in groups, and answers what ends with a question mark. */
  private static final class Curious implements ChatHandler {
    @Override
    public Reply handle(ChatRequest request, Progress progress) {
      return RunningBot.repeat(request, progress);
    }

    @Override
    public boolean hearsAll(String chat) {
      return chat.equals("telegram:" + GROUP);
    }

    @Override
    public Optional<Reply> overhear(ChatRequest request, Progress progress) {
      return request.text().endsWith("?")
          ? Optional.of(Reply.of("Overheard: " + request.text()))
          : Optional.empty();
    }
  }

  @Test
  void whereAGroupWantsItQuestionsAreAnsweredWithoutAMention() throws Exception {
    try (RunningBot running = RunningBot.with(new Curious())) {
      running.peer.pushAll(
          Updates.groupText(7, GROUP - 1, "who pays?"),
          Updates.groupText(7, GROUP, "nice weather"),
          Updates.groupText(7, GROUP, "who pays?"));

      assertEquals("Overheard: who pays?", running.peer.nextMessage().get("text"));
      running.awaitReplies();
      assertEquals(1, running.peer.requests("sendMessage").size());
    }
  }

  @Test
  void listedPeopleAreAnsweredWhereverTheyWrite() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramSettings settings = peer.settings().withUsers(Set.of(42L, 99L));
    try (RunningBot running =
        RunningBot.with(peer, settings, RunningBot::repeat, RunningBot.dispatcher())) {
      peer.pushAll(
          Updates.groupText(42, GROUP, "/ask listed"),
          Updates.groupText(43, GROUP, "/ask not listed"));
      assertEquals("You said: /ask listed", peer.nextMessage().get("text"));
      running.finish();

      assertFalse(running.texts().contains("/ask not listed"));
    }
  }

  @Test
  void aListedGroupStaysListedWhenItMoves() throws Exception {
    try (RunningBot running = RunningBot.onlyFor(-77, 99)) {
      JsonObject moved = Updates.message(7, -77, "group");
      moved.addProperty("migrate_to_chat_id", GROUP);
      running.peer.pushAll(
          Updates.update("message", moved), Updates.groupText(7, GROUP, "/ask still there?"));

      assertEquals(Long.toString(GROUP), running.peer.nextMessage().get("chat_id"));
    }
  }

  @Test
  void aMessageOfFullLengthIsHeardWhole() throws Exception {
    try (RunningBot running = RunningBot.with((request, progress) -> Reply.of("heard"))) {
      String longest = "what? ".repeat(682) + "end?";
      running.peer.pushPrivateText(1, longest);
      running.peer.nextMessage();

      assertEquals(4096, longest.length());
      assertEquals(List.of(longest), running.texts());
    }
  }

  private static String quote(RunningBot running, String text) throws InterruptedException {
    running.peer.push(Updates.groupText(7, GROUP, text));
    String quote = quoted(running.peer.nextMessage());
    running.awaitReplies();
    running.time.advance(Duration.ofMinutes(1));
    return quote;
  }

  private static String quoted(Map<String, String> message) {
    JsonObject parameters =
        JsonParser.parseString(message.get("reply_parameters")).getAsJsonObject();
    return parameters.has("quote") ? parameters.get("quote").getAsString() : null;
  }
}
