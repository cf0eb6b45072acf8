package dealsbot.telegram;

import java.time.Duration;

/** The passing of time, so that a wait of a minute can be tested without one. */
interface Time {

  /** The machine's own. */
  Time SYSTEM =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration);
        }
      };

  /** Nanoseconds since some fixed moment. */
  long nanos();

  /** Lets {@code duration} pass; returns at once when it is not positive. */
  void sleep(Duration duration) throws InterruptedException;

  /** What has passed since {@code nanos}, an earlier reading. */
  default Duration since(long nanos) {
    return Duration.ofNanos(nanos() - nanos);
  }
}
