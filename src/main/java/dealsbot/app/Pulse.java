package dealsbot.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether one platform still hears.
 *
 * @param name as a label
 * @param hears whether questions reach the bot now
 * @param secondsDeaf seconds since the platform gave its last sign of life
 * @param sentence the same for a person
 */
record Pulse(
    String name, BooleanSupplier hears, LongSupplier secondsDeaf, Supplier<String> sentence) {

  /** Silence for longer than this is no pause. */
  static final Duration DEAF = Duration.ofSeconds(90);

  /** Whether nothing was heard for so long that something is wrong. */
  boolean deaf() {
    return secondsDeaf.getAsLong() > DEAF.toSeconds();
  }
}
