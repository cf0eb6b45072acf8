package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.config.HttpSettings;
import dealsbot.config.LogLevel;
import dealsbot.config.ReaderSettings;
import dealsbot.config.Secret;
import dealsbot.config.ServiceSettings;
import dealsbot.config.Settings;
import dealsbot.config.SlackSettings;
import dealsbot.config.TelegramSettings;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramFault;
import dealsbot.telegram.TelegramPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code run} starts, on loopback platforms that work, refuse, or say nothing. */
@Timeout(90)
class BotServerTest {

  private static final String SEED = "nvidia-south-korea-ai-chip-deals.txt";
  private static final String QUESTION = "How many AI chips will Nvidia supply to South Korea?";
  private static final String ANSWER = "over 260,000";

  /** What Docker and others wait between asking a service to stop and killing it. */
  private static final Duration STOP = Duration.ofSeconds(10);

  @TempDir static Path folder;

  private static Workplace workplace;

  @BeforeAll
  static void indexTheArticle() throws IOException {
    DataFolder data = new DataFolder(folder);
    Files.createDirectories(data.articles());
    Files.copy(Path.of("index-data/articles", SEED), data.articles().resolve(SEED));
    workplace = Workplace.open(data, true, Set.of());
    workplace.librarian().reindex(false, false, line -> {});
  }

  @AfterAll
  static void close() {
    workplace.close();
  }

  @Test
  void bothPlatformsAreAnswered() throws Exception {
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer();
        BotServer server = serve(telegram.apiUrl(), apiUrl(slack))) {
      assertEquals("Telegram and Slack", server.platforms());
      answersOnTelegram(telegram);
      answersOnSlack(slack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "says nothing"})
  void slackIsAnsweredWhileTelegram(String fault) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SlackPeer slack = new SlackPeer();
        BotServer server = serve(dead(fault, silent), apiUrl(slack))) {
      answersOnSlack(slack);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "says nothing"})
  void telegramIsAnsweredWhileSlack(String fault) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TelegramPeer telegram = new TelegramPeer();
        BotServer server = serve(telegram.apiUrl(), dead(fault, silent) + "/api/")) {
      answersOnTelegram(telegram);
    }
  }

  @Test
  void whatWasAcceptedIsAnsweredBeforeTheStop() throws Exception {
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer()) {
      BotServer server = serve(telegram.apiUrl(), apiUrl(slack));
      slack.awaitSocket();
      List<String> envelopes = new ArrayList<>();
      for (int person = 1; person <= 3; person++) {
        telegram.pushPrivateText(person, QUESTION);
        envelopes.add(slack.pushEvent(slack.message("D" + person, "im", "U" + person, QUESTION)));
      }
      for (String envelope : envelopes) {
        slack.awaitAcknowledgement(envelope);
      }
      telegram.await(peer -> peer.unconfirmed() == 0);

      server.close();

      assertEquals(3, telegram.requests("sendMessage").size());
      assertEquals(3, slack.pending("chat.postMessage"));
      for (int person = 1; person <= 3; person++) {
        assertTrue(telegram.nextMessage().get("text").contains(ANSWER));
        assertTrue(SlackPeer.shown(slack.awaitPost()).contains(ANSWER));
      }
    }
  }

  @Test
  void theStopIsShortWhenNeitherPlatformAnswersAnyMore() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    TelegramFault silence =
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
          }
        };
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer()) {
      BotServer server = serve(telegram.apiUrl(), apiUrl(slack));
      slack.awaitSocket();
      telegram.fail("sendMessage", silence, silence);
      slack.script(
          "chat.postMessage",
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      telegram.pushPrivateText(1, QUESTION);
      slack.pushDirectMessage(QUESTION);
      telegram.nextMessage();
      slack.awaitPost();
      telegram.fail("getUpdates", silence, silence);

      assertTimeout(STOP, server::close);
    } finally {
      over.countDown();
    }
  }

  private static void answersOnTelegram(TelegramPeer telegram) throws InterruptedException {
    telegram.pushPrivateText(42, QUESTION);
    String text = telegram.nextMessage().get("text");
    assertTrue(text.contains("<b>" + ANSWER + "</b>"), text);
  }

  private static void answersOnSlack(SlackPeer slack) throws InterruptedException {
    slack.awaitSocket();
    slack.pushDirectMessage(QUESTION);
    JsonObject post = slack.awaitPost();
    if (!SlackPeer.shown(post).contains(ANSWER)) {
      // It took a moment, so that a progress line came first: the answer takes its place.
      post = slack.awaitCall("chat.update");
    }
    String text = SlackPeer.shown(post);
    assertTrue(text.contains(ANSWER), text);
  }

  private static String dead(String fault, ServerSocket silent) {
    int port = fault.equals("refuses") ? 1 : silent.getLocalPort();
    return "http://127.0.0.1:" + port;
  }

  private static String apiUrl(SlackPeer slack) {
    return "http://127.0.0.1:" + slack.port() + "/api/";
  }

  private static BotServer serve(String telegram, String slack) {
    return serve(telegram, slack, null, ServiceSettings.DEFAULT);
  }

  private static BotServer serve(
      String telegram, String slack, HttpSettings http, ServiceSettings service) {
    return new BotServer(settings(telegram, slack, http, service), workplace, () -> {});
  }

  private static Settings settings(
      String telegram, String slack, HttpSettings http, ServiceSettings service) {
    return new Settings(
        new TelegramSettings(
            new Secret(TelegramPeer.TOKEN),
            URI.create(telegram),
            Set.of(),
            Set.of(),
            Set.of(),
            null),
        new SlackSettings(
            new Secret(SlackPeer.BOT_TOKEN),
            new SlackSettings.Transport.SocketMode(new Secret(SlackPeer.APP_TOKEN)),
            URI.create(slack),
            Set.of()),
        http,
        folder,
        2,
        LogLevel.INFO,
        30,
        service,
        ReaderSettings.DEFAULT,
        dealsbot.config.SourceSettings.NONE);
  }

  @Test
  void aSupervisedBotThatHearsNobodyForOver90SecondsLeaves() throws Exception {
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer()) {
      CountDownLatch left = new CountDownLatch(1);
      AtomicLong silent = new AtomicLong(90);
      AtomicInteger looks = new AtomicInteger();
      try (BotServer server =
          new BotServer(
              settings(telegram.apiUrl(), apiUrl(slack), null, new ServiceSettings(60, 20, true)),
              workplace,
              left::countDown,
              Duration.ofMillis(10),
              pulse ->
                  new Pulse(
                      pulse.name(),
                      pulse.hears(),
                      () -> {
                        looks.incrementAndGet();
                        return silent.get();
                      },
                      pulse.sentence()))) {
        while (looks.get() < 5) {
          Thread.onSpinWait();
        }
        assertEquals(1, left.getCount(), "90 seconds are no more than a pause");
        silent.set(91);
        assertTrue(left.await(60, TimeUnit.SECONDS), server.platforms());
      }
    }
  }

  private static HttpSettings free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new HttpSettings("127.0.0.1", socket.getLocalPort());
    }
  }

  private static HttpResponse<String> get(BotServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.httpPort().orElseThrow() + path))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void healthAndMetricsTellWhatGoesOn() throws Exception {
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer();
        BotServer server =
            serve(telegram.apiUrl(), apiUrl(slack), free(), ServiceSettings.DEFAULT)) {
      answersOnTelegram(telegram);
      answersOnSlack(slack);
      HttpResponse<String> ready = ready(server);
      assertEquals(200, ready.statusCode(), ready.body());
      assertEquals(
          "ok\nTelegram: Telegram is connected.\nSlack: " + slackSentence(server) + "\n",
          get(server, "/healthz").body());
      assertTrue(ready.body().contains("Index: generation 1 is served."), ready.body());
      String metrics = get(server, "/metrics").body();
      for (String line :
          List.of(
              "dealsbot_questions_total{platform=\"telegram\",verdict=\"answered\"} 1.0",
              "dealsbot_questions_total{platform=\"slack\",verdict=\"answered\"} 1.0",
              "dealsbot_answer_seconds_count{platform=\"telegram\"} 1",
              "dealsbot_index_generation 1.0",
              "dealsbot_readings{of=\"whole\"}",
              "dealsbot_readings{of=\"none\"} 0.0",
              "dealsbot_inbox_open{of=\"telegram\"} 0.0")) {
        assertTrue(metrics.contains(line), line + " is not in\n" + metrics);
      }
      assertTrue(metrics.contains("dealsbot_deaf_seconds{of=\"slack\"}"), metrics);
      assertFalse(metrics.contains(TelegramPeer.TOKEN), "no token");
    }
  }

  /** What /readyz says once it is ready: a message may come in before the socket counts as open. */
  private static HttpResponse<String> ready(BotServer server) throws Exception {
    HttpResponse<String> ready = get(server, "/readyz");
    for (int tries = 0; tries < 400 && ready.statusCode() != 200; tries++) {
      LockSupport.parkNanos(50_000_000);
      ready = get(server, "/readyz");
    }
    return ready;
  }

  private static String slackSentence(BotServer server) throws Exception {
    return get(server, "/readyz")
        .body()
        .lines()
        .filter(line -> line.startsWith("Slack: "))
        .findFirst()
        .orElseThrow()
        .substring("Slack: ".length());
  }

  @Test
  void whatCouldNotBeDeliveredIsInTheStatusWithItsReason() throws Exception {
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer();
        BotServer server = serve(telegram.apiUrl(), apiUrl(slack))) {
      telegram.fail(
          "sendMessage", TelegramFault.refuse(403, "Forbidden: bot was blocked by the user", ""));
      telegram.pushPrivateText(77, QUESTION);
      telegram.nextMessage();
      String line = "";
      for (int tries = 0; tries < 1_200 && !line.contains("could not be delivered"); tries++) {
        LockSupport.parkNanos(50_000_000);
        line = workplace.librarian().status().parts().get("Telegram");
      }
      assertTrue(
          line.endsWith(
              "could not be delivered; the last one: 403 Forbidden: bot was blocked by the user"),
          line + " of " + server.platforms());
    }
  }

  @Test
  void aPortThatIsTakenIsSaidWithWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer()) {
      HttpSettings http = new HttpSettings("127.0.0.1", taken.getLocalPort());
      assertEquals(
          "http.host and http.port, 127.0.0.1:"
              + taken.getLocalPort()
              + ", cannot be listened on: choose a free port, or stop what has it.",
          assertThrows(
                  IllegalArgumentException.class,
                  () ->
                      serve(telegram.apiUrl(), apiUrl(slack), http, ServiceSettings.DEFAULT)
                          .close())
              .getMessage());
    }
  }
}
