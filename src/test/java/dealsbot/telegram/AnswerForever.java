package dealsbot.telegram;

import dealsbot.chat.Dispatcher;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.store.BotStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A bot of its own process, which repeats what it is asked until it is killed. */
final class AnswerForever {

  private AnswerForever() {}

  /** Takes the Bot API's address and the state's file. */
  public static void main(String[] args) throws InterruptedException {
    BotStore store = new BotStore(Path.of(args[1]), Duration.ofDays(30), Clock.systemUTC());
    Dispatcher dispatcher = new Dispatcher(2, 1000, Duration.ofSeconds(2));
    TelegramBot bot =
        new TelegramBot(
            new TelegramSettings(TelegramPeer.TOKEN, args[0], Set.of()),
            RunningBot::repeat,
            dispatcher,
            store.mailbox(),
            PlatformMetrics.NONE,
            Optional.empty());
    bot.start();
    new CountDownLatch(1).await();
  }
}
