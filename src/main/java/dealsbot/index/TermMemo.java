package dealsbot.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which term a word became; a newer word may push an older one out. Safe for use by many
 * threads: an entry never changes, and to miss one only costs time.
 */
final class TermMemo {

  /** A language's everyday words, and the names of the day. */
  private static final int PLACES = 1 << 15;

  @SuppressWarnings("ArrayRecordComponent") // Compared by hand, in a tight loop.
  private record Entry(char[] word, char[] term) {}

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

  /** The term of the word in the first {@code length} characters; null where it is not known. */
  char @Nullable [] term(char[] word, int length) {
    Entry entry = entries[place(word, length)];
    return entry != null && Arrays.equals(entry.word(), 0, entry.word().length, word, 0, length)
        ? entry.term()
        : null;
  }

  /** Remembers the term of a word. */
  void put(char[] word, char[] term) {
    entries[place(word, word.length)] = new Entry(word, term);
  }

  private static int place(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }
}
