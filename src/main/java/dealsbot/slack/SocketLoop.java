package dealsbot.slack;

import com.slack.api.Slack;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Socket Mode connection up: connects, pings, and replaces a connection that Slack wants
 * to close, that closed, or that no longer answers. Waits longer and longer between tries that
 * fail, and as long as Slack says. Works on one thread of its own.
 */
final class SocketLoop implements Link, Runnable {

  private static final Logger log = LoggerFactory.getLogger(SocketLoop.class);

  private final SlackApi api;
  private final Slack slack;
  private final Intake intake;
  private final String appToken;
  private final AtomicReference<Identity> me;
  private final Pulse pulse;
  private final Timing timing;
  private final Thread thread = Thread.ofPlatform().daemon().name("slack-socket").unstarted(this);
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  // Touched by the loop's thread only.
  private @Nullable SocketSession current;
  private Duration backoff;

  private enum Signal {
    REFRESH,
    LOST,
    CLOSE
  }

  /**
   * @param me where to put who the bot is, once Slack has told
   */
  SocketLoop(
      SlackApi api,
      Slack slack,
      Intake intake,
      String appToken,
      AtomicReference<Identity> me,
      Pulse pulse,
      Timing timing) {
    this.api = api;
    this.slack = slack;
    this.intake = intake;
    this.appToken = appToken;
    this.me = me;
    this.pulse = pulse;
    this.timing = timing;
    this.backoff = timing.firstBackoff();
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (closing.getCount() > 0) {
        try {
          watch(connect());
        } catch (SlackFailure failure) {
          if (!pulse.isTokenRefused()) {
            pulse.down(Wording.notConnected(failure));
          }
          log.warn("Not connected to Slack: {}", pulse.health().sentence());
          log.debug("The cause", failure);
          backOff(failure.retryAfter());
        } catch (RuntimeException | Error failure) {
          pulse.down(Wording.LOST);
          log.error("Not connected to Slack", failure);
          backOff(Duration.ZERO);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      replaceCurrent(null);
    }
  }

  /** Opens a connection, and only then closes the one before. */
  private SocketSession connect() throws SlackFailure {
    identify();
    signals.clear();
    SocketSession next =
        SocketSession.open(
            slack,
            intake,
            appToken,
            api.openSocket(appToken),
            pulse,
            new SocketSession.Listener() {
              @Override
              public void refreshRequested() {
                signals.add(Signal.REFRESH);
              }

              @Override
              public void lost() {
                signals.add(Signal.LOST);
              }
            });
    replaceCurrent(next);
    pulse.up();
    log.info("Connected to Slack");
    return next;
  }

  private void identify() throws SlackFailure {
    if (me.get().equals(Identity.UNKNOWN) || pulse.isTokenRefused()) {
      me.set(api.identify());
    }
  }

  /** Returns when the connection needs a successor. */
  private void watch(SocketSession session) throws InterruptedException {
    boolean proven = false;
    boolean refresh = false;
    while (!refresh) {
      Signal signal = signals.poll(timing.pingEvery().toMillis(), TimeUnit.MILLISECONDS);
      if (closing.getCount() == 0) {
        return;
      }
      refresh = signal == Signal.REFRESH;
      if (!refresh) {
        if (!session.isAlive()) {
          pulse.down(Wording.LOST);
          log.warn("The connection to Slack was lost");
          replaceCurrent(null);
          break;
        }
        proven = true;
        backoff = timing.firstBackoff();
        retryToken();
      }
    }
    if (!proven) {
      // A connection that ends before its first ping is no success.
      backOff(Duration.ZERO);
    }
  }

  /** Looks whether a token that was refused while connected is accepted again. */
  private void retryToken() {
    try {
      identify();
    } catch (SlackFailure stillRefused) {
      log.warn("Slack: {}", pulse.health().sentence());
    }
  }

  private void replaceCurrent(@Nullable SocketSession next) {
    SocketSession previous = current;
    current = next;
    if (previous != null) {
      previous.close();
    }
  }

  private void backOff(Duration atLeast) throws InterruptedException {
    Duration wait = atLeast.compareTo(backoff) > 0 ? atLeast : backoff;
    Duration doubled = backoff.multipliedBy(2);
    backoff = doubled.compareTo(timing.longestBackoff()) > 0 ? timing.longestBackoff() : doubled;
    closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Disconnects; returns within 3 s even when the other side is dead. */
  @Override
  public void close() {
    closing.countDown();
    signals.add(Signal.CLOSE);
    try {
      // Gently first: the SDK complains in the log about a ping that is interrupted.
      if (thread.isAlive() && !thread.join(Duration.ofMillis(500))) {
        thread.interrupt();
        thread.join(Duration.ofMillis(2500));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
