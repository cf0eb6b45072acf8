package dealsbot.app;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Mailbox;
import dealsbot.chat.Person;
import dealsbot.chat.PoliteHandler;
import dealsbot.chat.Surface;
import dealsbot.config.HttpSettings;
import dealsbot.config.Settings;
import dealsbot.config.SlackSettings;
import dealsbot.config.TelegramSettings;
import dealsbot.metrics.BotMetrics;
import dealsbot.slack.SlackBot;
import dealsbot.telegram.TelegramBot;
import dealsbot.web.WebHandler;
import dealsbot.web.WebResponse;
import dealsbot.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the platforms that are configured, until it is closed. Over 200 lines, since it is the one
 * place where the platforms are wired.
 */
public final class BotServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BotServer.class);

  private static final int WAITING = 1_000;

  /** A stop is to be over within ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int TELL_SECONDS = 20;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bot-timer").daemon().factory());
  private static final int WATCH_SECONDS = 5;

  private final Dispatcher dispatcher;
  private final ByItself byItself;
  private final BotMetrics metrics = new BotMetrics();
  private final Health health;
  private final ChatHandler handler;
  private final @Nullable WebServer web;
  private final @Nullable TelegramBot telegram;
  private final @Nullable SlackBot slack;

  /**
   * Starts serving. The workplace stays the caller's to close.
   *
   * @param deaf called once when the bot is supervised and hears no platform any more
   * @throws IllegalArgumentException naming the key whose value cannot be used
   */
  public BotServer(Settings settings, Workplace workplace, Runnable deaf) {
    this(settings, workplace, deaf, Duration.ofSeconds(WATCH_SECONDS), UnaryOperator.identity());
  }

  /**
   * @param watched how often it is looked whether the bot hears
   * @param felt the platforms' pulses as they are felt
   */
  BotServer(
      Settings settings,
      Workplace workplace,
      Runnable deaf,
      Duration watched,
      UnaryOperator<Pulse> felt) {
    this.dispatcher = new Dispatcher(settings.answerWorkers(), WAITING, PATIENCE);
    workplace.pace().follow(dispatcher::waiting);
    Clock clock = Clock.systemUTC();
    this.handler =
        new MeasuredHandler(
            new PoliteHandler(workplace.handler(), settings.service().questionsPerMinute(), clock),
            metrics);
    this.web = web(settings.http());
    this.telegram = telegram(settings.telegram(), workplace.store().mailbox());
    this.slack = slack(settings.slack(), workplace.store().mailbox());
    this.health = new Health(pulses(felt), workplace.librarian());
    health.measure(metrics, workplace.store().mailbox(), dispatcher::depth, clock);
    health.measure(metrics, workplace.pace());
    if (web != null) {
      health.mount(web);
      web.mount(
          "GET",
          "/metrics",
          0,
          request -> new WebResponse(200, BotMetrics.CONTENT_TYPE, metrics.exposition()));
    }
    if (telegram != null) {
      workplace.report("Telegram", () -> line(Surface.TELEGRAM, workplace));
      workplace.tellThrough(telegram::announce);
      telegram.start();
    }
    if (slack != null) {
      workplace.report("Slack", () -> line(Surface.SLACK, workplace));
      workplace.tellThrough(slack::announce);
      slack.start(this::mount);
    }
    this.byItself = workplace.takeInByItself(settings.sources());
    // Another process may have re-indexed, and the last stop may have been amid the telling.
    Future<?> unusedTelling =
        timer.scheduleWithFixedDelay(
            workplace::tellThoseWhoWait, TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
    // Made before somebody waits for them.
    Future<?> unusedPrompts = timer.submit(() -> handler.prompts(1));
    if (settings.service().supervised()) {
      Future<?> unusedWatching =
          timer.scheduleWithFixedDelay(
              () -> watch(deaf), watched.toMillis(), watched.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void watch(Runnable deaf) {
    if (health.deaf()) {
      log.error("No platform was heard for {} seconds", Pulse.DEAF.toSeconds());
      deaf.run();
    }
  }

  /** The port of the HTTP server; empty when there is none. */
  public OptionalInt httpPort() {
    return web == null ? OptionalInt.empty() : OptionalInt.of(web.port());
  }

  private static @Nullable WebServer web(@Nullable HttpSettings settings) {
    if (settings == null) {
      return null;
    }
    try {
      return new WebServer(settings.host(), settings.port());
    } catch (IOException taken) {
      throw new IllegalArgumentException(
          "http.host and http.port, "
              + settings.host()
              + ":"
              + settings.port()
              + ", cannot be listened on: choose a free port, or stop what has it.",
          taken);
    }
  }

  private List<Pulse> pulses(UnaryOperator<Pulse> felt) {
    List<Pulse> pulses = new ArrayList<>();
    if (telegram != null) {
      pulses.add(felt.apply(Pulse.of(telegram)));
    }
    if (slack != null) {
      pulses.add(felt.apply(Pulse.of(slack)));
    }
    return pulses;
  }

  /** What admins are told of a platform. */
  private String line(Surface surface, Workplace workplace) {
    String sentence =
        surface == Surface.TELEGRAM && telegram != null
            ? telegram.health().sentence()
            : slack == null ? "" : slack.health().sentence();
    return workplace
        .store()
        .mailbox()
        .load(surface)
        .sentence()
        .map(trouble -> sentence + " " + trouble)
        .orElse(sentence);
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

  private @Nullable TelegramBot telegram(@Nullable TelegramSettings settings, Mailbox mailbox) {
    if (settings == null) {
      return null;
    }
    dealsbot.telegram.TelegramSettings plain =
        new dealsbot.telegram.TelegramSettings(
                settings.token().value(),
                settings.apiUrl().toString(),
                settings.allowedChats(),
                settings.admins())
            .withUsers(settings.allowedUsers());
    URI webhook = settings.webhook();
    return new TelegramBot(
        webhook == null ? plain : plain.withWebhook(webhook.toString()),
        handler,
        dispatcher,
        mailbox,
        metrics.platform("telegram"),
        Optional.ofNullable(web));
  }

  private @Nullable SlackBot slack(@Nullable SlackSettings settings, Mailbox mailbox) {
    return settings == null
        ? null
        : new SlackBot(
            new dealsbot.slack.SlackSettings(
                settings.botToken().value(),
                switch (settings.transport()) {
                  case SlackSettings.Transport.SocketMode(var appToken) ->
                      new dealsbot.slack.SlackSettings.Transport.Socket(appToken.value());
                  case SlackSettings.Transport.Http(var signingSecret) ->
                      new dealsbot.slack.SlackSettings.Transport.Http(signingSecret.value());
                },
                settings.apiUrl().toString(),
                settings.admins()),
            handler,
            dispatcher,
            mailbox,
            metrics.platform("slack"));
  }

  private void mount(String method, String path, int largest, WebHandler webhook) {
    if (web == null) {
      throw new IllegalArgumentException("slack.mode is http, which needs http.port.");
    }
    web.mount(method, path, largest, webhook);
  }

  /**
   * Takes no more messages, lets accepted ones be answered, and leaves the platforms: within ten
   * seconds, even when neither platform says a word.
   */
  @Override
  public void close() {
    timer.shutdownNow();
    byItself.close();
    if (web != null) {
      web.close();
    }
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
