package dealsbot.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after the first, second, … failure in a row: 1, 2, 4 … seconds, at most a
 * minute, each shortened at random by up to a half, so that many bots do not return at once.
 */
final class Backoff {

  private static final int LONGEST_SECONDS = 60;

  private int failures;

  /** Counts one more failure and says how long to wait. */
  Duration next() {
    long seconds = Math.min(LONGEST_SECONDS, 1L << Math.min(failures, 6));
    failures++;
    double share = ThreadLocalRandom.current().nextDouble(0.5, 1.0);
    return Duration.ofNanos((long) (Duration.ofSeconds(seconds).toNanos() * share));
  }

  /** It worked: the next failure is a first one. */
  void reset() {
    failures = 0;
  }
}
