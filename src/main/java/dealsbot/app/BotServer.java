package dealsbot.app;

import dealsbot.chat.Deliveries;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Person;
import dealsbot.chat.RecentDeliveries;
import dealsbot.chat.Surface;
import dealsbot.config.Settings;
import dealsbot.config.SlackSettings;
import dealsbot.config.TelegramSettings;
import dealsbot.slack.SlackBot;
import dealsbot.telegram.TelegramBot;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves the platforms that are configured, until it is closed. */
public final class BotServer implements AutoCloseable {

  private static final int WAITING = 1_000;
  private static final int REMEMBERED = 100_000;

  /** A stop is to be over within ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int TELL_SECONDS = 20;

  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tell-those-who-wait").daemon().factory());
  private final Dispatcher dispatcher;
  private final ByItself byItself;
  private final @Nullable TelegramBot telegram;
  private final @Nullable SlackBot slack;

  /**
   * Starts serving. The workplace stays the caller's to close.
   *
   * @throws IllegalArgumentException naming the key whose value cannot be used
   */
  public BotServer(Settings settings, Workplace workplace) {
    this.dispatcher = new Dispatcher(settings.answerWorkers(), WAITING, PATIENCE);
    Deliveries deliveries = new RecentDeliveries(REMEMBERED);
    this.telegram = telegram(settings.telegram(), deliveries, workplace);
    this.slack = slack(settings.slack(), deliveries, workplace);
    if (telegram != null) {
      workplace.report("Telegram", () -> telegram.health().sentence());
      workplace.tellThrough(telegram::announce);
      telegram.start();
    }
    if (slack != null) {
      workplace.report("Slack", () -> slack.health().sentence());
      workplace.tellThrough(slack::announce);
      slack.start();
    }
    this.byItself = workplace.takeInByItself(settings.sources());
    // Another process may have re-indexed, and the last stop may have been amid the telling.
    Future<?> unused =
        telling.scheduleWithFixedDelay(
            workplace::tellThoseWhoWait, TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
  }

  /** The people that the settings name as admins. */
  public static Set<Person> admins(Settings settings) {
    Set<Person> admins = new HashSet<>();
    TelegramSettings telegram = settings.telegram();
    if (telegram != null) {
      telegram.admins().forEach(id -> admins.add(new Person(Surface.TELEGRAM, Long.toString(id))));
    }
    SlackSettings slack = settings.slack();
    if (slack != null) {
      slack.admins().forEach(id -> admins.add(new Person(Surface.SLACK, id)));
    }
    return admins;
  }

  /** The platforms that are served, as a person would name them. */
  public String platforms() {
    if (telegram != null && slack != null) {
      return "Telegram and Slack";
    }
    return telegram != null ? "Telegram" : "Slack";
  }

  private @Nullable TelegramBot telegram(
      @Nullable TelegramSettings settings, Deliveries deliveries, Workplace workplace) {
    return settings == null
        ? null
        : new TelegramBot(
            new dealsbot.telegram.TelegramSettings(
                settings.token().value(),
                settings.apiUrl().toString(),
                settings.allowedChats(),
                settings.admins()),
            workplace.handler(),
            dispatcher,
            deliveries);
  }

  private @Nullable SlackBot slack(
      @Nullable SlackSettings settings, Deliveries deliveries, Workplace workplace) {
    if (settings == null) {
      return null;
    }
    return switch (settings.transport()) {
      case SlackSettings.Transport.SocketMode(var appToken) ->
          new SlackBot(
              new dealsbot.slack.SlackSettings(
                  settings.botToken().value(), appToken.value(), settings.apiUrl().toString()),
              workplace.handler(),
              dispatcher,
              deliveries);
      case SlackSettings.Transport.Http http ->
          throw new IllegalArgumentException(
              "slack.mode is http, which this version does not serve: set it to socket.");
    };
  }

  /**
   * Takes no more messages, lets accepted ones be answered, and leaves the platforms: within ten
   * seconds, even when neither platform says a word.
   */
  @Override
  public void close() {
    telling.shutdownNow();
    byItself.close();
    // Side by side: each platform may take its whole patience when the other end is dead.
    Thread leaving = Thread.ofPlatform().name("telegram-stop").start(this::leaveTelegram);
    dispatcher.close();
    if (slack != null) {
      slack.close();
    }
    try {
      leaving.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void leaveTelegram() {
    if (telegram != null) {
      telegram.close();
    }
  }
}
