package dealsbot.cli;

import dealsbot.app.BotServer;
import dealsbot.app.Workplace;
import dealsbot.config.Settings;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: serves the chat platforms until it is stopped. */
@Command(
    name = "run",
    description = "Serves Telegram and Slack as configured in bot.properties.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.settings();
    if (settings.telegram() == null && settings.slack() == null) {
      throw new CommandFailure(
          "No platform is configured: copy bot.properties.example to bot.properties and set"
              + " telegram.token, or slack.bot-token and slack.app-token (README tells where they"
              + " come from); ./deals-bot chat talks with the bot here meanwhile.");
    }
    System.setProperty("log.level", settings.logLevel().name().toLowerCase(Locale.ROOT));
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicBoolean deaf = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(
                    () -> {
                      stopped.countDown();
                      try {
                        closed.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }));
    try (Workplace workplace = Options.open(settings)) {
      // A state that a newer version wrote stops the start; a damaged one is set aside.
      workplace.openState();
      Reindexing.ifMissing(workplace);
      try (BotServer server =
          new BotServer(
              settings,
              workplace,
              () -> {
                deaf.set(true);
                stopped.countDown();
              })) {
        System.err.println("deals-bot: serving " + server.platforms() + "; Ctrl-C stops it.");
        stopped.await();
      } catch (IllegalArgumentException badValue) {
        throw new CommandFailure(String.valueOf(badValue.getMessage()));
      }
    } finally {
      closed.countDown();
    }
    if (deaf.get()) {
      throw new CommandFailure(
          "No platform was heard for 90 seconds, and the bot left for its supervisor to start it"
              + " anew: look into the log for the cause.");
    }
    return 0;
  }
}
