package dealsbot.slack;

import dealsbot.metrics.PlatformMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** So many calls of one method a minute, whatever they are for. Safe for many threads. */
final class Allowance {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int most;
  private final int kept;
  private final Clock clock;
  private final Pause pause;
  private final PlatformMetrics metrics;

  /** When the last calls were; guarded by this. */
  private final Queue<Instant> calls = new ArrayDeque<>();

  /**
   * @param most calls a minute
   * @param kept how many of them are kept for calls that cannot be left out
   */
  Allowance(int most, int kept, Clock clock, Pause pause, PlatformMetrics metrics) {
    this.most = most;
    this.kept = kept;
    this.clock = clock;
    this.pause = pause;
    this.metrics = metrics;
  }

  /** Takes a call that can as well be left out; false when it is to be. */
  synchronized boolean spare() {
    forget(clock.instant());
    return calls.size() < most - kept && calls.add(clock.instant());
  }

  /** Takes a call, and waits until it may be made. */
  void take() throws InterruptedException {
    for (Duration wait = claim(); !wait.isZero(); wait = claim()) {
      metrics.waited(wait);
      pause.hold(wait);
    }
  }

  private synchronized Duration claim() {
    Instant now = clock.instant();
    forget(now);
    Instant first = calls.peek();
    if (first != null && calls.size() >= most) {
      return Duration.between(now, first.plus(WINDOW)).plusMillis(1);
    }
    calls.add(now);
    return Duration.ZERO;
  }

  private void forget(Instant now) {
    for (Instant first = calls.peek();
        first != null && !first.plus(WINDOW).isAfter(now);
        first = calls.peek()) {
      calls.remove();
    }
  }
}
