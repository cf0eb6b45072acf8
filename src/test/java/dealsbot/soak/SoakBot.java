package dealsbot.soak;

import dealsbot.app.BotServer;
import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.chat.MailboxLoad;
import dealsbot.chat.Progress;
import dealsbot.chat.Surface;
import dealsbot.config.HttpSettings;
import dealsbot.config.LogLevel;
import dealsbot.config.ReaderSettings;
import dealsbot.config.Secret;
import dealsbot.config.ServiceSettings;
import dealsbot.config.Settings;
import dealsbot.config.SlackSettings;
import dealsbot.config.SourceSettings;
import dealsbot.config.TelegramSettings;
import dealsbot.slack.SlackCaller;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The bot as {@code run} wires it, all of it stopped and started anew at will. */
final class SoakBot implements AutoCloseable {

  private static final int WORKERS = 2;

  private final Path folder;
  private final URI telegram;
  private final URI slack;

  private Workplace workplace;
  private BotServer server;
  private volatile boolean called;
  private volatile int port;
  private volatile SlackCaller caller;

  SoakBot(Path folder, TelegramPeer telegram, SlackPeer slack) {
    this.folder = folder;
    this.telegram = URI.create(telegram.apiUrl());
    this.slack = URI.create("http://127.0.0.1:" + slack.port() + "/api/");
  }

  /** Brings the index up to the articles folder; before the first start. */
  void index() {
    try (Workplace opened = Workplace.open(new DataFolder(folder), true, Set.of())) {
      opened.librarian().reindex(false, false, Progress.SILENT);
    }
  }

  /**
   * Starts.
   *
   * @param byCalls whether the platforms call the bot; otherwise it polls and opens a socket
   */
  void start(boolean byCalls) throws IOException {
    called = byCalls;
    workplace = Workplace.open(new DataFolder(folder), true, Set.of());
    workplace.openState();
    port = freePort();
    server = new BotServer(settings(), workplace, () -> {});
    caller = new SlackCaller(port);
  }

  /** Stops, as for good. */
  void stop() {
    caller = null;
    server.close();
    workplace.close();
  }

  private Settings settings() {
    return new Settings(
        new TelegramSettings(
            new Secret(TelegramPeer.TOKEN),
            telegram,
            Set.of(),
            Set.of(),
            Set.of(),
            called ? URI.create("https://bot.example") : null),
        new SlackSettings(
            new Secret(SlackPeer.BOT_TOKEN),
            called
                ? new SlackSettings.Transport.Http(new Secret(SlackPeer.SIGNING_SECRET))
                : new SlackSettings.Transport.SocketMode(new Secret(SlackPeer.APP_TOKEN)),
            slack,
            Set.of()),
        new HttpSettings("127.0.0.1", port),
        folder,
        WORKERS,
        LogLevel.INFO,
        30,
        new ServiceSettings(60, 0, false),
        ReaderSettings.DEFAULT,
        SourceSettings.NONE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whether the platforms call the bot. */
  boolean called() {
    return called;
  }

  int port() {
    return port;
  }

  /** Calls the bot as Slack does; null while it is stopped. */
  SlackCaller slackCaller() {
    return caller;
  }

  /** How thoroughly questions were read since the start, as the metrics have it. */
  String readings() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("dealsbot_readings"))
        .collect(Collectors.joining(", "));
  }

  MailboxLoad load(Surface platform) {
    return workplace.store().mailbox().load(platform);
  }

  @Override
  public void close() {
    stop();
  }
}
