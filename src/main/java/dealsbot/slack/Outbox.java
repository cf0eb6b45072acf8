package dealsbot.slack;

import dealsbot.metrics.PlatformMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be said, lane by lane: in order and in Slack's pace within a lane, each lane
 * regardless of the others. A lane is a channel, or one person's slash commands in it. Waits are
 * virtual threads, so a slow Slack takes nobody's worker. Safe for many threads.
 */
final class Outbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /** More than this waiting in one lane means that Slack is gone, not slow. */
  private static final int LONGEST_LANE = 1000;

  /** With the waits between them, a quarter of an hour. */
  private static final int MOST_TRIES = 20;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Duration pace;
  private final Pause pause;
  private final Duration farewell;
  private final PlatformMetrics metrics;
  private final Random jitter;
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-send-", 1).factory());

  // Guarded by this. A lane has an entry from its first send until its pace after the last one.
  private final Map<String, Queue<Send>> lanes = new HashMap<>();
  private boolean closed;

  /** Something to be sent. Repeated as a whole after a failure that let nothing through. */
  @FunctionalInterface
  interface Send {
    /**
     * Sends.
     *
     * @return false when there was no need any more, so that nothing was sent
     */
    boolean run() throws SlackFailure, InterruptedException;

    /**
     * Finds out, after a call that broke off, whether it arrived; what may be missing counts as
     * there.
     */
    default Arrival arrival() throws SlackFailure {
      return Arrival.THERE;
    }

    /**
     * Hears that it was given up, or that nobody knows whether it arrived.
     *
     * @param reason for an admin
     */
    default void failed(String reason) {}
  }

  Outbox(Duration pace, Pause pause, Duration farewell) {
    this(pace, pause, farewell, PlatformMetrics.NONE, new Random());
  }

  /**
   * @param pace the least time between two messages of a lane
   * @param farewell how long a close waits
   * @param jitter spreads tries that would otherwise come all at once
   */
  Outbox(Duration pace, Pause pause, Duration farewell, PlatformMetrics metrics, Random jitter) {
    this.pace = pace;
    this.pause = pause;
    this.farewell = farewell;
    this.metrics = metrics;
    this.jitter = jitter;
  }

  /** Queues a send behind those of its lane. */
  synchronized void add(String lane, Send send) {
    Queue<Send> queue = lanes.get(lane);
    if (closed) {
      log.info("A Slack message is not sent now: closing");
      return;
    }
    if (queue != null && queue.size() >= LONGEST_LANE) {
      log.warn("A Slack message is not sent: too many wait already");
      send.failed("too many messages were waiting for one channel");
      return;
    }
    if (queue == null) {
      queue = new ArrayDeque<>();
      lanes.put(lane, queue);
      senders.execute(() -> drain(lane));
    }
    queue.add(send);
  }

  private void drain(String lane) {
    try {
      for (Send send = next(lane); send != null; send = next(lane)) {
        if (deliver(send)) {
          pause.hold(pace);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      forget(lane);
    }
  }

  /** Takes the next send; null when the lane is empty, which ends it. */
  private synchronized @Nullable Send next(String lane) {
    Queue<Send> queue = lanes.get(lane);
    Send send = queue == null ? null : queue.poll();
    if (send == null) {
      forget(lane);
    }
    return send;
  }

  private synchronized void forget(String lane) {
    Queue<Send> left = lanes.remove(lane);
    if (left != null && !left.isEmpty()) {
      log.warn("{} Slack messages are not sent", left.size());
    }
    notifyAll();
  }

  /** Sends, again after a failure that let nothing through; whether Slack was called. */
  private boolean deliver(Send send) throws InterruptedException {
    boolean repeated = false;
    for (int tries = 1; ; tries++) {
      try {
        return send.run();
      } catch (SlackFailure failure) {
        switch (failure.kind()) {
          case LIMITED -> {
            tries--;
            hold(failure.retryAfter());
          }
          case NOT_SENT -> {
            if (tries == MOST_TRIES) {
              log.warn("A Slack message is not sent, Slack cannot be reached", failure);
              send.failed("Slack could not be reached");
              return true;
            }
            hold(backoff(tries));
          }
          case REFUSED -> {
            log.warn("A Slack message was refused", failure);
            send.failed("Slack refused a message: " + failure.code());
            return true;
          }
          case UNKNOWN -> {
            log.warn("Whether a Slack message was shown is looked up", failure);
            hold(backoff(tries));
            Arrival arrival = arrival(send);
            if (arrival == Arrival.THERE) {
              return true;
            }
            // Where Slack does not tell, once more at the most: rather than no answer at all.
            if (tries == MOST_TRIES || (arrival == Arrival.UNTOLD && repeated)) {
              send.failed("the connection broke, so a message may or may not have arrived");
              return true;
            }
            repeated |= arrival == Arrival.UNTOLD;
          }
        }
      } catch (RuntimeException | Error failure) {
        log.error("A Slack message could not be sent", failure);
        send.failed("a message could not be sent: see the log");
        return true;
      }
    }
  }

  private Arrival arrival(Send send) throws InterruptedException {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      try {
        return send.arrival();
      } catch (SlackFailure failure) {
        switch (failure.kind()) {
          case LIMITED -> hold(failure.retryAfter());
          case NOT_SENT, UNKNOWN -> hold(backoff(tries));
          case REFUSED -> {
            log.warn("Slack does not say whether a message was shown", failure);
            return Arrival.UNTOLD;
          }
        }
      }
    }
    return Arrival.UNTOLD;
  }

  private void hold(Duration time) throws InterruptedException {
    metrics.waited(time);
    pause.hold(time);
  }

  /** Twice as long each time, up to a minute, and up to a quarter more than that. */
  private Duration backoff(int tries) {
    long seconds = Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(tries, 10));
    return Duration.ofSeconds(seconds).plusMillis(jitter.nextLong(seconds * 250));
  }

  /** Waits until all is sent, at most the farewell; what is left then is logged. */
  @Override
  public void close() {
    long deadline = System.nanoTime() + farewell.toNanos();
    try {
      synchronized (this) {
        closed = true;
        long left = farewell.toNanos();
        while (!lanes.isEmpty() && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(this, left);
          left = deadline - System.nanoTime();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
  }
}
