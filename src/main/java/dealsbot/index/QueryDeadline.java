package dealsbot.index;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a thread may search: past it, searches end with what they have. Every searcher of this
 * package asks it. A thread that set none may take as long as it likes.
 */
public final class QueryDeadline {

  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  private QueryDeadline() {}

  /** Does the work with a deadline; within another one the earlier counts. */
  public static <T> T within(Duration limit, Supplier<T> work) {
    Long before = END.get();
    long end = System.nanoTime() + limit.toNanos();
    END.set(before == null ? end : Long.valueOf(Math.min(before, end)));
    try {
      return work.get();
    } finally {
      if (before == null) {
        END.remove();
      } else {
        END.set(before);
      }
    }
  }

  /** Whether this thread's time is up. */
  public static boolean passed() {
    Long end = END.get();
    return end != null && System.nanoTime() - end > 0;
  }
}
