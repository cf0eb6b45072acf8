package dealsbot.soak;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Strikes calls at random, from a seed. Safe for use by many threads. */
final class Trouble {

  /** What becomes of a call. */
  enum Kind {
    NONE(true),
    /** Refused with 429. */
    TOO_MANY(false),
    /** Refused with 5xx. */
    SERVER_ERROR(false),
    /** Read, then the connection breaks, and nothing is done. */
    LOST(false),
    /** Done, then the connection breaks. */
    BROKEN(true),
    /** Done, and half of the answer comes. */
    CUT(true);

    /** Whether the platform does what it was asked for. */
    final boolean done;

    Kind(boolean done) {
      this.done = done;
    }
  }

  private final Random random;
  private final int percent;
  private final AtomicInteger struck = new AtomicInteger();

  /**
   * @param percent how many of a hundred calls are struck
   */
  Trouble(long seed, int percent) {
    this.random = new Random(seed);
    this.percent = percent;
  }

  /** What becomes of the next call. */
  synchronized Kind next() {
    if (random.nextInt(100) >= percent) {
      return Kind.NONE;
    }
    struck.incrementAndGet();
    Kind[] kinds = Kind.values();
    return kinds[1 + random.nextInt(kinds.length - 1)];
  }

  int struck() {
    return struck.get();
  }
}
