package dealsbot.answer;

import dealsbot.answer.ReadingPace.Depth;
import dealsbot.index.Generation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered lately, by generation and question: people ask the same again, above all when
 * there is news. An answer that was read less thoroughly is never given where there is time for
 * more. Safe for use by many threads.
 */
final class RecentAnswers {

  private static final int KEPT = 1_000;

  /** What an answer depends on, besides how thoroughly it was read. */
  record Key(Generation generation, LocalDate today, String question, AskOptions options) {}

  private record Kept(Depth depth, Answer answer) {}

  // Guarded by this; the one used longest ago goes first.
  private final Map<Key, Kept> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
          return size() > KEPT;
        }
      };

  private @Nullable Generation newest;

  /** The answer, if it was read as thoroughly as that, or more so. */
  synchronized Optional<Answer> find(Key key, Depth depth) {
    Kept kept = answers.get(key);
    return kept == null || kept.depth().compareTo(depth) > 0
        ? Optional.empty()
        : Optional.of(kept.answer());
  }

  synchronized void keep(Key key, Depth depth, Answer answer) {
    if (!key.generation().equals(newest)) {
      // A former generation's are of no more use.
      answers.clear();
      newest = key.generation();
    }
    Kept former = answers.get(key);
    if (former == null || former.depth().compareTo(depth) > 0) {
      answers.put(key, new Kept(depth, answer));
    }
  }
}
