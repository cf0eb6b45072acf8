package dealsbot.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How to ask.
 *
 * @param excluded ids of articles that must not answer
 * @param asOf as if asked on that day: later articles are left out; empty for today
 * @param top how many findings at most
 */
public record AskOptions(Set<String> excluded, Optional<LocalDate> asOf, int top) {

  /** All articles, three findings. */
  public static final AskOptions DEFAULT = new AskOptions(Set.of(), Optional.empty(), 3);

  /** Checks and copies. */
  public AskOptions {
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1, not " + top);
    }
    excluded = Set.copyOf(excluded);
  }
}
