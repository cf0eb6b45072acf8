package dealsbot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Time that stands still until a test moves it. */
final class ManualTime implements Time {

  private static final long PATIENCE_SECONDS = 10;

  private record Sleeper(Duration duration, long end) {}

  private final List<Sleeper> sleeping = new ArrayList<>();
  private long now = 1_000_000_000_000L;

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    long end = now + duration.toNanos();
    Sleeper sleeper = new Sleeper(duration, end);
    sleeping.add(sleeper);
    notifyAll();
    try {
      while (now - end < 0) {
        wait();
      }
    } finally {
      sleeping.remove(sleeper);
    }
  }

  synchronized void advance(Duration duration) {
    now += duration.toNanos();
    sleeping.removeIf(sleeper -> now - sleeper.end() >= 0);
    notifyAll();
  }

  /** Waits until someone sleeps for a time within these bounds, and returns it. */
  synchronized Duration awaitSleep(Duration least, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      for (Sleeper sleeper : sleeping) {
        Duration duration = sleeper.duration();
        if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
          return duration;
        }
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("nobody sleeps " + least + " to " + most + ", but " + sleeping);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Waits until someone sleeps for exactly this long. */
  void awaitSleep(Duration exactly) throws InterruptedException {
    awaitSleep(exactly, exactly);
  }
}
