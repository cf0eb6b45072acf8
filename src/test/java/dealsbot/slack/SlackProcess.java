package dealsbot.slack;

import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.store.BotStore;
import dealsbot.web.WebServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A bot in a process of its own, to be killed: {@code socket|http PORT FOLDER}. Its handler never
 * answers a question that begins with {@code stuck} when there is a fourth argument.
 */
public final class SlackProcess {

  private SlackProcess() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    String api = "http://127.0.0.1:" + arguments[1] + "/api/";
    boolean http = arguments[0].equals("http");
    boolean hangs = arguments.length > 3;
    SlackSettings settings =
        http
            ? new SlackSettings(
                SlackPeer.BOT_TOKEN,
                new SlackSettings.Transport.Http(SlackPeer.SIGNING_SECRET),
                api,
                Set.of())
            : new SlackSettings(SlackPeer.BOT_TOKEN, SlackPeer.APP_TOKEN, api);
    BotStore store =
        new BotStore(Path.of(arguments[2], "bot.db"), Duration.ofDays(30), Clock.systemUTC());
    SlackBot bot =
        new SlackBot(
            settings,
            (request, progress) -> {
              if (hangs && request.text().startsWith("stuck")) {
                SlackBotTest.awaitQuietly(new CountDownLatch(1));
              }
              return Reply.of("Heard: " + request.text());
            },
            new Dispatcher(2, 1000, Duration.ofSeconds(1)),
            store.mailbox(),
            PlatformMetrics.NONE,
            hangs ? IMPATIENT : SlackFixture.QUICK,
            Clock.systemUTC(),
            Pause.REAL);
    if (http) {
      WebServer web = new WebServer("127.0.0.1", 0);
      bot.start(web);
      System.out.println("port " + web.port());
    } else {
      bot.start();
      System.out.println("started");
    }
    new CountDownLatch(1).await();
  }

  /** Shows at once that it works. */
  private static final Timing IMPATIENT =
      new Timing(
          Duration.ofMillis(20),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(1));
}
