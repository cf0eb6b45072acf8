package dealsbot.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches whether Slack can be reached while it is Slack that calls the bot: asks who the bot is,
 * now and then. Works on one thread of its own.
 */
final class WebhookLoop implements Link, Runnable {

  private static final Logger log = LoggerFactory.getLogger(WebhookLoop.class);

  private final SlackApi api;
  private final AtomicReference<Identity> me;
  private final Pulse pulse;
  private final Timing timing;
  private final Thread thread = Thread.ofPlatform().daemon().name("slack-watch").unstarted(this);
  private final CountDownLatch closing = new CountDownLatch(1);

  WebhookLoop(SlackApi api, AtomicReference<Identity> me, Pulse pulse, Timing timing) {
    this.api = api;
    this.me = me;
    this.pulse = pulse;
    this.timing = timing;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    Duration wait = timing.firstBackoff();
    try {
      while (closing.getCount() > 0) {
        try {
          me.set(api.identify());
          pulse.up();
          wait = timing.pingEvery();
        } catch (SlackFailure failure) {
          pulse.down(Wording.notReached(failure));
          log.warn("Slack: {}", pulse.health().sentence());
          wait = longer(wait, failure.retryAfter());
        } catch (RuntimeException | Error failure) {
          pulse.down(Wording.LOST);
          log.error("Slack cannot be reached", failure);
          wait = longer(wait, Duration.ZERO);
        }
        closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration longer(Duration wait, Duration atLeast) {
    Duration doubled = wait.multipliedBy(2);
    Duration bounded =
        doubled.compareTo(timing.longestBackoff()) > 0 ? timing.longestBackoff() : doubled;
    return bounded.compareTo(atLeast) > 0 ? bounded : atLeast;
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      if (thread.isAlive() && !thread.join(Duration.ofMillis(500))) {
        thread.interrupt();
        thread.join(Duration.ofMillis(2500));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
