package dealsbot.telegram;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Mailbox;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.web.Mounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Telegram. Started, it hears messages by long polling or by a webhook, keeps them, lets
 * the handler answer them on the dispatcher's threads, and sends the replies at Telegram's pace.
 * Safe for use by many threads.
 */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  /** Together with the confirmation less than the 10 seconds that service managers wait. */
  private static final int REPLY_PATIENCE_SECONDS = 4;

  private static final Duration ANNOUNCING = Duration.ofMinutes(2);

  private static final Duration LISTENER_PATIENCE = Duration.ofSeconds(1);

  private final BotApi api;
  private final Outbox outbox;
  private final Intake intake;
  private final PollHealth health;
  private final Listening listening;

  // Guarded by this.
  private @Nullable Thread listener;
  private boolean closed;

  /**
   * Opens no connection yet.
   *
   * @param settings the bot's token and whom to answer
   * @param handler answers the messages
   * @param dispatcher runs the handler; to be closed after the bot
   * @param mailbox keeps what came in and what is to go out
   * @param metrics counts the calls of the Bot API
   * @param mounts where Telegram can call the bot; empty where nothing listens
   * @throws IllegalArgumentException when the settings name a webhook and nothing listens
   */
  public TelegramBot(
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Mailbox mailbox,
      PlatformMetrics metrics,
      Optional<Mounts> mounts) {
    this(settings, handler, dispatcher, mailbox, metrics, mounts, Time.SYSTEM, Clock.systemUTC());
  }

  TelegramBot(
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Mailbox mailbox,
      PlatformMetrics metrics,
      Optional<Mounts> mounts,
      Time time,
      Clock clock) {
    this.api = new BotApi(settings, metrics);
    this.outbox = new Outbox(new MessageSender(api, metrics, time), mailbox);
    this.health = new PollHealth(time);
    Managers managers = new Managers(api, settings, time);
    this.intake =
        new Intake(
            new UpdateReader(settings, new MessageReader(settings, api::file, handler::hearsAll)),
            new Answering(handler, api, outbox, managers, time),
            new InlineAnswers(handler, api, dispatcher, settings.restricted()),
            outbox,
            dispatcher,
            mailbox,
            health,
            time,
            clock);
    this.listening = listening(settings, mounts, time, clock);
  }

  private Listening listening(
      TelegramSettings settings, Optional<Mounts> mounts, Time time, Clock clock) {
    if (settings.webhook().isEmpty()) {
      return new PollLoop(api, settings, intake, health, time);
    }
    WebhookLoop webhook =
        new WebhookLoop(api, settings, settings.webhook().get(), intake, health, time, clock);
    webhook.mount(
        mounts.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "telegram.mode is webhook, which needs http.port: Telegram calls the bot"
                        + " there")));
    return webhook;
  }

  /**
   * Begins to listen on a thread of its own, and returns at once: {@link #health} tells whether
   * Telegram took the token.
   *
   * @throws IllegalStateException when it was started or closed before
   */
  public synchronized void start() {
    if (listener != null || closed) {
      throw new IllegalStateException("a bot starts once");
    }
    listen();
  }

  private synchronized void listen() {
    if (!closed) {
      listener =
          Thread.ofPlatform()
              .name("telegram-listen")
              .uncaughtExceptionHandler((thread, failure) -> revive(failure))
              .start(listening);
    }
  }

  /** Listening catches whatever it can; what ends it all the same is not to leave the bot deaf. */
  private void revive(Throwable failure) {
    try {
      log.error("Listening to Telegram ended; it begins anew", failure);
    } finally {
      listen();
    }
  }

  /**
   * Says something in a chat without having been asked there.
   *
   * @param place a conversation of this platform's, or of another
   * @return whether it arrived
   */
  public boolean announce(String place, Reply reply) {
    Optional<ReplyAddress> address = ReplyAddress.of(place);
    return address.isPresent() && outbox.announce(address.get(), reply, ANNOUNCING);
  }

  /** How the bot is now. */
  public TelegramHealth health() {
    return health.now();
  }

  /**
   * Stops listening, lets accepted messages have their replies for a few seconds, and tells
   * Telegram which messages were read, so that none comes again. What has no reply by then is kept
   * for the next start. Takes less than 10 seconds.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (listener != null) {
        stop(listener);
        if (!awaitReplies(REPLY_PATIENCE_SECONDS)) {
          log.warn("Some messages have no reply yet; they get it after the next start");
        }
        listening.confirm();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      outbox.close();
      api.close();
      health.refused("Telegram is off: the bot was stopped.");
    }
  }

  /** Waits until every accepted message has its reply; whether that came about in time. */
  boolean awaitReplies(long seconds) throws InterruptedException {
    return intake.awaitReplies(seconds);
  }

  private void stop(Thread thread) throws InterruptedException {
    long deadline = System.nanoTime() + LISTENER_PATIENCE.toNanos();
    intake.close();
    do {
      // Again until it ends: a poll may begin just after the others were broken off.
      listening.stop();
      thread.interrupt();
    } while (!thread.join(Duration.ofMillis(50)) && System.nanoTime() - deadline < 0);
  }
}
