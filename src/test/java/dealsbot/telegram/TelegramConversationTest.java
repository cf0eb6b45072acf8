package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Place;
import dealsbot.chat.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is answered, where, and what the handler gets to see. */
class TelegramConversationTest {

  private static final long GROUP = -1001234567890L;

  @Test
  void aPrivateQuestionIsAnswered() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      running.peer.pushPrivateText(42, "How many chips?");

      Map<String, String> message = running.peer.nextMessage();

      assertEquals("42", message.get("chat_id"));
      assertEquals("You said: How many chips?", message.get("text"));
      assertEquals("HTML", message.get("parse_mode"));
      assertEquals("{\"is_disabled\":true}", message.get("link_preview_options"));
      assertNull(message.get("reply_parameters"));
      assertEquals(
          List.of(
              new ChatRequest(
                  new Person(Surface.TELEGRAM, "42"),
                  "telegram:42",
                  "How many chips?",
                  Place.direct("telegram:42"))),
          running.asked);
    }
  }

  @Test
  void inGroupsOnlyCommandsMentionsAndRepliesAreHeard() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject toTheBot = Updates.message(7, GROUP, "supergroup");
      toTheBot.add("reply_to_message", fromTheBot());
      JsonObject toAPerson = Updates.message(7, GROUP, "supergroup");
      toAPerson.add("reply_to_message", Updates.message(8, GROUP, "supergroup"));
      running.peer.pushAll(
          Updates.groupText(7, GROUP, "lunch?"),
          Updates.groupText(7, GROUP, "/ask who pays?"),
          Updates.groupText(7, GROUP, "/ask@Deals_Test_Bot how much?"),
          Updates.groupText(7, GROUP, "/ask@other_bot how much?"),
          Updates.groupText(7, GROUP, "hey @deals_test_bot what about Samsung?"),
          Updates.groupText(7, GROUP, "hey @deals_test_bot2 what about Samsung?"),
          Updates.update("message", Updates.text(toTheBot, "and SK?")),
          Updates.update("message", Updates.text(toAPerson, "no idea")));

      Map<String, String> first = running.peer.nextMessage();
      for (int i = 0; i < 3; i++) {
        running.time.awaitSleep(Duration.ofSeconds(1));
        running.time.advance(Duration.ofSeconds(1));
        running.peer.nextMessage();
      }
      running.finish();

      assertEquals(
          List.of(
              "/ask who pays?",
              "/ask how much?",
              "hey what about Samsung?",
              "and SK?",
              "last question"),
          running.texts());
      assertEquals("telegram:" + GROUP, running.asked.getFirst().conversation());
      JsonObject replyTo = JsonParser.parseString(first.get("reply_parameters")).getAsJsonObject();
      assertTrue(replyTo.get("message_id").getAsInt() > 0);
      assertTrue(replyTo.get("allow_sending_without_reply").getAsBoolean());
    }
  }

  @Test
  void aMentionWithoutAUsernameCountsInUtf16Units() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject message = Updates.text(Updates.message(7, GROUP, "group"), "😀 Bot how much?");
      JsonObject mention = Updates.entity("text_mention", 3, 3);
      mention.add("user", Updates.bot());
      message.add("entities", JsonParser.parseString("[" + mention + "]"));
      running.peer.push(Updates.update("message", message));
      running.peer.nextMessage();

      assertEquals(List.of("😀 how much?"), running.texts());
    }
  }

  @Test
  void aReplyStaysInItsTopic() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject inTopic = topicMessage(7, "/ask in topic");
      JsonObject talk = topicMessage(7, "just talk");
      talk.add("reply_to_message", topicOpenedByTheBot());
      JsonObject thread = Updates.message(7, GROUP, "supergroup");
      thread.addProperty("message_thread_id", 9);
      running.peer.pushAll(Updates.update("message", inTopic), Updates.update("message", talk));

      Map<String, String> message = running.peer.nextMessage();
      assertEquals("7", message.get("message_thread_id"));
      assertEquals("telegram:" + GROUP + ":7", running.asked.getFirst().conversation());

      // A thread of replies outside of topics has an id as well, which is no topic's.
      running.time.advance(Duration.ofMinutes(1));
      running.peer.push(Updates.update("message", Updates.text(thread, "/ask in a thread")));
      assertNull(running.peer.nextMessage().get("message_thread_id"));
      assertEquals(List.of("/ask in topic", "/ask in a thread"), running.texts());
    }
  }

  @Test
  void whatNoPersonWroteHereIsIgnored() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject byABot = Updates.message(8, 8, "private");
      byABot.add("from", Updates.user(8, true));
      JsonObject viaTheBot = Updates.message(42, 42, "private");
      viaTheBot.add("via_bot", Updates.bot());
      JsonObject pinned = Updates.message(42, 42, "private");
      pinned.add("pinned_message", Updates.message(42, 42, "private"));
      JsonObject forwarded = Updates.message(777000, GROUP, "supergroup");
      forwarded.addProperty("is_automatic_forward", true);
      running.peer.pushAll(
          Updates.update("message", Updates.text(byABot, "beep")),
          Updates.update("message", Updates.text(fromTheBot(), "/ask myself")),
          Updates.update("message", Updates.text(viaTheBot, "a picked quotation")),
          Updates.update("message", pinned),
          Updates.update("message", Updates.text(forwarded, "/ask from the channel")),
          Updates.update(
              "edited_message",
              Updates.text(Updates.message(42, 42, "private"), "an edited question")),
          Updates.update(
              "channel_post", Updates.text(Updates.message(42, GROUP, "channel"), "/ask news")),
          Updates.update("some_future_kind", new JsonObject()));
      running.finish();

      assertEquals(List.of("last question"), running.texts());
      assertEquals(1, running.peer.requests("sendMessage").size());
    }
  }

  @Test
  void anAnonymousAdminIsKnownByTheChatAndNotAsAUser() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject anonymous = Updates.message(1087968824, GROUP, "supergroup");
      anonymous.add("from", Updates.user(1087968824, true));
      anonymous.add("sender_chat", Updates.chat(GROUP, "supergroup"));
      running.peer.push(Updates.update("message", Updates.text(anonymous, "/reindex")));
      running.peer.nextMessage();

      assertEquals(
          new Person(Surface.TELEGRAM, Long.toString(GROUP)), running.asked.getFirst().person());
    }
  }

  @Test
  void chatsThatAreNotListedGetOneRefusalAndGroupsNone() throws Exception {
    try (RunningBot running = RunningBot.onlyFor(99, -5)) {
      running.peer.pushAll(
          Updates.privateText(42, "hello"),
          Updates.privateText(42, "hello?"),
          Updates.groupText(42, GROUP, "/ask hello"));
      Map<String, String> refusal = running.peer.nextMessage();
      running.finish();

      assertEquals("42", refusal.get("chat_id"));
      assertTrue(refusal.get("text").contains("42"), refusal.get("text"));
      assertEquals(List.of("last question"), running.texts());
      assertEquals(2, running.peer.requests("sendMessage").size());
    }
  }

  @Test
  void aPictureIsAnsweredWithWhatToSendAndAnAlbumOnce() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      JsonObject voice = Updates.message(41, 41, "private");
      voice.add("voice", JsonParser.parseString("{\"file_id\":\"v\",\"duration\":3}"));
      running.peer.pushAll(
          Updates.update("message", voice), picture("album"), picture("album"), groupPicture());
      Map<String, String> toVoice = running.peer.nextMessage();
      Map<String, String> toAlbum = running.peer.nextMessage();
      running.finish();

      assertEquals(
          "I can only read text: please send your question in words.", toVoice.get("text"));
      assertEquals(toVoice.get("text"), toAlbum.get("text"));
      assertEquals(3, running.peer.requests("sendMessage").size());
      assertEquals(List.of("last question"), running.texts());
    }
  }

  @Test
  void theCommandMenuOffersAdminsWhatOnlyTheyCanDo() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramSettings settings =
        new TelegramSettings(TelegramPeer.TOKEN, peer.apiUrl(), Set.of(), Set.of(42L));
    try (RunningBot running =
        RunningBot.with(peer, settings, RunningBot::repeat, RunningBot.dispatcher())) {
      List<String> menus = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        menus.add(menu(running.peer.next("setMyCommands")));
      }

      String everybody =
          " ask quote check sources deals deal compare timeline figures conflicts map watch unwatch"
              + " watching why tell feedback help";
      assertEquals(
          List.of(
              "{\"type\":\"default\"}" + everybody,
              "{\"type\":\"all_private_chats\"}" + everybody + " settings",
              "{\"type\":\"all_group_chats\"}" + everybody,
              "{\"type\":\"all_chat_administrators\"}" + everybody + " settings",
              "{\"type\":\"chat\",\"chat_id\":42}"
                  + everybody
                  + " settings status reindex add feeds articles remove rollback changes unanswered"
                  + " audit"),
          menus);
    }
  }

  /** For whom, and the names of the commands. */
  private static String menu(TelegramPeer.Recorded request) {
    StringBuilder menu = new StringBuilder(scope(request));
    for (JsonElement command : JsonParser.parseString(request.get("commands")).getAsJsonArray()) {
      menu.append(' ').append(command.getAsJsonObject().get("command").getAsString());
    }
    return menu.toString();
  }

  private static String scope(TelegramPeer.Recorded request) {
    JsonObject given = JsonParser.parseString(request.get("scope")).getAsJsonObject();
    JsonObject scope = new JsonObject();
    List.of("type", "chat_id").stream()
        .filter(given::has)
        .forEach(name -> scope.add(name, given.get(name)));
    return scope.toString();
  }

  @Test
  void aMentionAloneIsStillHeard() throws Exception {
    try (RunningBot running = RunningBot.echo()) {
      running.peer.push(Updates.groupText(7, GROUP, "@deals_test_bot"));
      running.peer.nextMessage();

      assertEquals(List.of(""), running.texts());
      assertFalse(running.asked.isEmpty());
    }
  }

  private static JsonObject fromTheBot() {
    JsonObject message = Updates.message(TelegramPeer.BOT_ID, GROUP, "supergroup");
    message.add("from", Updates.bot());
    return message;
  }

  private static JsonObject topicMessage(int topic, String text) {
    JsonObject message = Updates.text(Updates.message(7, GROUP, "supergroup"), text);
    message.addProperty("is_topic_message", true);
    message.addProperty("message_thread_id", topic);
    return message;
  }

  private static JsonObject topicOpenedByTheBot() {
    JsonObject opened = fromTheBot();
    opened.add(
        "forum_topic_created", JsonParser.parseString("{\"name\":\"Deals\",\"icon_color\":1}"));
    return opened;
  }

  private static JsonObject picture(String album) {
    JsonObject message = Updates.message(42, 42, "private");
    message.add("photo", JsonParser.parseString("[{\"file_id\":\"p\",\"width\":1,\"height\":1}]"));
    message.addProperty("media_group_id", album);
    return Updates.update("message", message);
  }

  private static JsonObject groupPicture() {
    JsonObject message = Updates.message(42, GROUP, "supergroup");
    message.add("photo", JsonParser.parseString("[{\"file_id\":\"p\",\"width\":1,\"height\":1}]"));
    return Updates.update("message", message);
  }
}
