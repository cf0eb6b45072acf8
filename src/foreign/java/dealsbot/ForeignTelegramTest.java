package dealsbot;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.Dispatcher;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.telegram.KeptState;
import dealsbot.telegram.TelegramBot;
import dealsbot.telegram.TelegramSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot talks with a Telegram that is not of this project's making. */
@Timeout(600)
class ForeignTelegramTest {

  private static final long PERSON = 41;

  @TempDir static Path folder;

  private static ForeignTelegram telegram;
  private static Newsroom newsroom;
  private static KeptState state;
  private static Dispatcher dispatcher;
  private static TelegramBot bot;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> missing = ForeignTelegram.missing();
    missing.ifPresent(reason -> System.out.println("Skipped, a foreign Telegram: " + reason));
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    telegram = new ForeignTelegram();
    newsroom = Newsroom.open(Newsroom.SEED, folder);
    state = new KeptState();
    dispatcher = new Dispatcher(2, 100, Duration.ofSeconds(2));
    bot =
        new TelegramBot(
            new TelegramSettings(ForeignTelegram.TOKEN, telegram.apiUrl(), Set.of(), Set.of()),
            newsroom.rememberingBot(),
            dispatcher,
            state.mailbox(),
            PlatformMetrics.NONE,
            Optional.empty());
    bot.start();
  }

  @AfterAll
  static void stop() {
    if (bot != null) {
      bot.close();
      dispatcher.close();
      state.close();
      newsroom.close();
    }
    if (telegram != null) {
      telegram.close();
    }
  }

  private static JsonObject says(long chat, String text) {
    JsonObject from = new JsonObject();
    from.addProperty("id", PERSON);
    from.addProperty("first_name", "Ada");
    from.addProperty("is_bot", false);
    JsonObject message = new JsonObject();
    message.add("from", from);
    message.add("chat", chat(chat));
    message.addProperty("date", 1_700_000_000);
    message.addProperty("text", text);
    return message;
  }

  private static JsonObject chat(long id) {
    JsonObject chat = new JsonObject();
    chat.addProperty("id", id);
    chat.addProperty("first_name", "Ada");
    chat.addProperty("type", "private");
    return chat;
  }

  private static JsonObject sent() throws InterruptedException {
    return telegram.awaitCall("sendMessage").getAsJsonObject("result");
  }

  @Test
  void aQuestionIsAnsweredInTheArticlesWordsAndAButtonShowsWhereTheyStand() throws Exception {
    telegram.person(
        "sendMessage", says(PERSON, "How many AI chips will Nvidia supply to South Korea?"));
    JsonObject answer = sent();
    assertTrue(answer.get("text").getAsString().contains("<b>over 260,000</b>"), answer::toString);

    JsonArray row =
        answer
            .getAsJsonObject("reply_markup")
            .getAsJsonArray("inline_keyboard")
            .get(0)
            .getAsJsonArray();
    JsonObject press = new JsonObject();
    press.add("from", says(PERSON, "").get("from"));
    JsonObject message = new JsonObject();
    message.add("message_id", answer.get("message_id"));
    message.add("chat", chat(PERSON));
    message.addProperty("date", 1_700_000_000);
    press.add("message", message);
    press.add("data", row.get(0).getAsJsonObject().get("callback_data"));
    telegram.person("sendCallback", press);

    telegram.awaitCall("editMessageText");
    telegram.awaitCall("answerCallbackQuery");
    JsonElement kept = telegram.history();
    assertTrue(
        kept.toString().contains("generation 1"),
        () -> "the passage, with its generation: " + kept);
  }

  @Test
  void aCommandShowsHelp() throws Exception {
    JsonObject command = says(PERSON + 1, "/help");
    command.add(
        "entities",
        JsonParser.parseString("[{\"offset\":0,\"length\":5,\"type\":\"bot_command\"}]"));
    telegram.person("sendCommand", command);
    JsonObject help = sent();
    assertTrue(help.get("text").getAsString().contains("/quote"), help::toString);
  }
}
