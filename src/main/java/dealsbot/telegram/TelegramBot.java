package dealsbot.telegram;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Deliveries;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Telegram. Started, it hears messages by long polling, lets the handler answer them on
 * the dispatcher's threads, and sends the replies at Telegram's pace. Safe for use by many threads.
 */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  /** Together with the confirmation less than the 10 seconds that service managers wait. */
  private static final int REPLY_PATIENCE_SECONDS = 4;

  private static final Duration ANNOUNCING = Duration.ofMinutes(2);

  private static final Duration POLL_PATIENCE = Duration.ofSeconds(1);

  private final BotApi api;
  private final Outbox outbox;
  private final Intake intake;
  private final PollHealth health;
  private final PollLoop loop;

  // Guarded by this.
  private @Nullable Thread poller;
  private boolean closed;

  /**
   * Opens no connection yet.
   *
   * @param settings the bot's token and whom to answer
   * @param handler answers the messages
   * @param dispatcher runs the handler; to be closed after the bot
   * @param deliveries remembers the updates that were answered
   */
  public TelegramBot(
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Deliveries deliveries) {
    this(settings, handler, dispatcher, deliveries, Time.SYSTEM);
  }

  TelegramBot(
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Deliveries deliveries,
      Time time) {
    this.api = new BotApi(settings);
    this.outbox = new Outbox(new MessageSender(api, time));
    this.intake =
        new Intake(
            new MessageReader(settings, api::file),
            new Answering(handler, api, outbox, time),
            dispatcher,
            deliveries);
    this.health = new PollHealth(time);
    this.loop = new PollLoop(api, settings, intake, health, time);
  }

  /**
   * Begins to poll on a thread of its own, and returns at once: {@link #health} tells whether
   * Telegram took the token.
   *
   * @throws IllegalStateException when it was started or closed before
   */
  public synchronized void start() {
    if (poller != null || closed) {
      throw new IllegalStateException("a bot starts once");
    }
    poller = Thread.ofPlatform().name("telegram-poll").start(loop);
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
   * Stops polling, lets accepted messages have their replies for a few seconds, and tells Telegram
   * which messages were read, so that none comes again. Takes less than 10 seconds.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (poller != null) {
        stop(poller);
        if (!awaitReplies(REPLY_PATIENCE_SECONDS)) {
          log.warn("Some messages had no reply when the bot stopped");
        }
        loop.confirm();
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

  private void stop(Thread polling) throws InterruptedException {
    long deadline = System.nanoTime() + POLL_PATIENCE.toNanos();
    do {
      // Again until it ends: a poll may begin just after the others were broken off.
      loop.stop();
      polling.interrupt();
    } while (!polling.join(Duration.ofMillis(50)) && System.nanoTime() - deadline < 0);
  }
}
