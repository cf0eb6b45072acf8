package dealsbot.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong when a poll brings nothing, and waits as long as that asks for. */
final class Recovery {

  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  /** Telegram wants at least 3 seconds between tries while another program polls. */
  private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(5);

  private final PollHealth health;
  private final Time time;
  private final Backoff backoff = new Backoff();

  Recovery(PollHealth health, Time time) {
    this.health = health;
    this.time = time;
  }

  /** It works again. */
  void done() {
    backoff.reset();
  }

  /**
   * Waits after an answer that is not {@link Answer.Done}.
   *
   * @return false when trying again is of no use
   */
  boolean recover(Answer answer) throws InterruptedException {
    return switch (answer) {
      case Answer.Refused refused -> recover(refused);
      case Answer.Failed failed -> {
        health.troubled("Telegram cannot be reached; the bot keeps trying.");
        log.warn("Telegram did not answer: {}", failed.cause());
        time.sleep(backoff.next());
        yield true;
      }
      case Answer.Done done -> true;
    };
  }

  private boolean recover(Answer.Refused refused) throws InterruptedException {
    log.warn("Telegram refused: {} {}", refused.code(), refused.description());
    switch (refused.code()) {
      case 401, 404 -> {
        health.refused(
            "Telegram does not know this bot: put the token from BotFather in telegram.token.");
        return false;
      }
      case 409 -> {
        health.refused(
            refused.says("webhook")
                ? "A webhook is set for this bot, so it hears nothing: remove it (deleteWebhook)."
                : "Another program polls Telegram with this bot's token: stop it, or put another"
                    + " bot's token in telegram.token.");
        time.sleep(CONFLICT_PAUSE);
      }
      default -> {
        health.troubled("Telegram asks the bot to wait; it goes on by itself.");
        Integer seconds = refused.retryAfter();
        time.sleep(seconds == null ? backoff.next() : Duration.ofSeconds(seconds));
      }
    }
    return true;
  }

  /**
   * Waits after something unforeseen.
   *
   * @return false when interrupted
   */
  boolean pause() {
    try {
      time.sleep(backoff.next());
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
