package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.Surface;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.web.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Telegram calls the bot, and so may anybody else. */
@Timeout(60)
class TelegramWebhookTest {

  private static final String ADDRESS = "https://bots.example/deals";

  private final HttpClient client = HttpClient.newHttpClient();
  private TelegramSettings settings;
  private KeptState state;
  private WebServer server;
  private RunningBot running;

  @BeforeEach
  void start() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    settings = peer.settings().withWebhook(ADDRESS + "/");
    server = new WebServer("127.0.0.1", 0);
    state = new KeptState();
    running =
        RunningBot.with(
            peer,
            settings,
            RunningBot::repeat,
            RunningBot.dispatcher(),
            state,
            Optional.of(server));
  }

  @AfterEach
  void stop() {
    running.close();
    server.close();
  }

  @Test
  void telegramIsToldWhereToCallAndWithWhichSecret() throws Exception {
    TelegramPeer.Recorded set = running.peer.next("setWebhook");

    assertEquals(ADDRESS + "/telegram/webhook", set.get("url"));
    assertEquals(settings.webhookSecret(), set.get("secret_token"));
    assertEquals("[\"message\",\"callback_query\",\"inline_query\"]", set.get("allowed_updates"));
    assertEquals("false", set.get("drop_pending_updates"));
    assertEquals(List.of(), running.peer.requests("getUpdates"));
  }

  @Test
  void aCallWithTheSecretIsAnsweredOnceHoweverOftenItComes() throws Exception {
    running.peer.next("setWebhook");
    JsonObject update = Updates.privateText(1, "called");
    update.addProperty("update_id", 7);

    for (int i = 0; i < 3; i++) {
      assertEquals(200, call(settings.webhookSecret(), update.toString()));
    }
    assertEquals("You said: called", running.peer.nextMessage().get("text"));
    running.awaitReplies();

    assertEquals(List.of("called"), running.texts());
    assertEquals(TelegramHealth.State.UP, running.bot.health().state());
  }

  @Test
  void aWrongOrMissingSecretIsTurnedAwayAndQueuesNothing() throws Exception {
    running.peer.next("setWebhook");
    JsonObject update = Updates.privateText(1, "forged");
    update.addProperty("update_id", 7);

    assertEquals(403, call("wrong", update.toString()));
    assertEquals(403, call(settings.webhookSecret() + "a", update.toString()));
    assertEquals(401, call(null, update.toString()));
    running.awaitReplies();

    assertEquals(0, state.mailbox().load(Surface.TELEGRAM).open());
    assertEquals(200, call(settings.webhookSecret(), update.toString()), "it was not remembered");
    assertEquals("You said: forged", running.peer.nextMessage().get("text"));
    assertEquals(List.of("forged"), running.texts());
  }

  @Test
  void whatCanNeverBeReadIsNotAskedForAgain() throws Exception {
    running.peer.next("setWebhook");
    JsonObject poison = Updates.privateText(1, "from the far future");
    poison.getAsJsonObject("message").addProperty("date", 1_700_000_000_000L);
    poison.addProperty("update_id", 8);

    for (String body : List.of("", "[", "[1]", "{}", "[".repeat(9000), poison.toString())) {
      assertEquals(200, call(settings.webhookSecret(), body), body);
    }
    assertEquals(List.of(), running.texts());
  }

  @Test
  void whatCannotBeKeptIsAskedForAgain() throws Exception {
    running.peer.next("setWebhook");
    JsonObject update = Updates.privateText(1, "no room on the disk");
    update.addProperty("update_id", 9);
    state.close();

    assertEquals(503, call(settings.webhookSecret(), update.toString()));
    assertEquals(List.of(), running.texts());
  }

  @Test
  void healthTellsWhenTelegramCannotCall() throws Exception {
    running.peer.next("setWebhook");
    running.time.awaitSleep(Duration.ofSeconds(30));
    running.peer.webhookFails(Instant.now().getEpochSecond(), "Connection refused", 3);
    running.time.advance(Duration.ofSeconds(30));
    running.time.awaitSleep(Duration.ofSeconds(30));

    assertEquals(
        "Telegram cannot call the bot at " + ADDRESS + "/telegram/webhook: Connection refused",
        running.bot.health().sentence());
  }

  @Test
  void aWebhookWithoutAServerStopsTheStartAndNamesTheKey() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new TelegramBot(
                        settings,
                        RunningBot::repeat,
                        running.dispatcher,
                        state.mailbox(),
                        PlatformMetrics.NONE,
                        Optional.empty()))
            .getMessage();
    assertTrue(message.contains("telegram.mode") && message.contains("http.port"), message);
  }

  private int call(String secret, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/telegram/webhook"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (secret != null) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
