package dealsbot.answer;

import dealsbot.index.Generation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately, by generation and question: people ask the same again, and a reading takes
 * most of an answer's time. Safe for use by many threads.
 */
final class RecentReadings {

  private static final int KEPT = 200;

  private record Key(Generation generation, Question question) {}

  // Guarded by this; the one used longest ago goes first.
  private final Map<Key, Reading> readings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
          return size() > KEPT;
        }
      };

  Reading get(Generation generation, Question question, Supplier<Reading> reader) {
    Key key = new Key(generation, question);
    Reading known = find(key);
    if (known != null) {
      return known;
    }
    Reading fresh = reader.get();
    keep(key, fresh);
    return fresh;
  }

  private synchronized @Nullable Reading find(Key key) {
    return readings.get(key);
  }

  private synchronized void keep(Key key, Reading reading) {
    // A former generation's are of no more use, and hold its articles' texts.
    readings.keySet().removeIf(other -> !other.generation().equals(key.generation()));
    readings.put(key, reading);
  }
}
