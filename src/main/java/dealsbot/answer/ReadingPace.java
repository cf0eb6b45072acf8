package dealsbot.answer;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How thoroughly the next question is read, by how many wait for their turn. Nobody waits: the
 * model reads all that its budget allows, and the same question gets the same bytes. Some wait:
 * half as much, then nothing once more than {@value #MANY} do, so that words and vectors answer
 * alone and the queue goes. It reads in full again when nobody has waited for {@value
 * #CALM_SECONDS} seconds. Safe for use by many threads.
 */
public final class ReadingPace {

  /** More questions than this wait only when reading takes longer than people write. */
  static final int MANY = 4;

  static final int CALM_SECONDS = 3;

  private static final long CALM = Duration.ofSeconds(CALM_SECONDS).toNanos();

  /** How thoroughly a question is read, from all to nothing. */
  public enum Depth {
    /** As much as the budget allows. */
    WHOLE,
    /** Half of it. */
    SHORT,
    /** Not at all: by words and vectors alone. */
    NONE
  }

  private final LongSupplier nanos;
  private final Map<Depth, AtomicLong> counts = new EnumMap<>(Depth.class);
  private final AtomicLong remembered = new AtomicLong();
  private volatile IntSupplier waiting = () -> 0;

  // Guarded by this.
  private Depth depth = Depth.WHOLE;
  private long waitedAt;

  /** Nobody waits, until {@link #follow} names a queue. */
  public ReadingPace() {
    this(System::nanoTime);
  }

  /**
   * @param nanos nanoseconds since some fixed moment
   */
  ReadingPace(LongSupplier nanos) {
    this.nanos = nanos;
    for (Depth each : Depth.values()) {
      counts.put(each, new AtomicLong());
    }
  }

  /** From now on looks at that queue: how many questions wait while others are worked on. */
  public void follow(IntSupplier queue) {
    waiting = queue;
  }

  /** How thoroughly a question is to be read now. */
  public Depth now() {
    int queued = waiting.getAsInt();
    synchronized (this) {
      long at = nanos.getAsLong();
      if (queued > 0) {
        waitedAt = at;
        if (queued > MANY) {
          depth = Depth.NONE;
        } else if (depth == Depth.WHOLE) {
          depth = Depth.SHORT;
        }
      } else if (depth != Depth.WHOLE && at - waitedAt >= CALM) {
        depth = Depth.WHOLE;
      }
      return depth;
    }
  }

  /** Counts a question that was read. */
  void count(Depth read) {
    counts.getOrDefault(read, remembered).incrementAndGet();
  }

  /** Counts a question whose answer was known. */
  void countRemembered() {
    remembered.incrementAndGet();
  }

  /** How many questions were read so thoroughly since the start. */
  public long count(String name) {
    return name.equals("remembered")
        ? remembered.get()
        : counts.getOrDefault(Depth.valueOf(name.toUpperCase(Locale.ROOT)), remembered).get();
  }

  /** What {@code status} says while questions wait; empty while they are read in full. */
  public Optional<String> sentence() {
    return switch (now()) {
      case WHOLE -> Optional.empty();
      case SHORT -> Optional.of("Questions wait, so it reads half as much for each.");
      case NONE -> Optional.of("Many questions wait, so words and vectors answer without it.");
    };
  }
}
