package dealsbot.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which terms a word became; a newer word may push an older one out. Safe for use by many
 * threads: an entry never changes, and to miss one only costs time.
 */
final class TermMemo {

  /** A language's everyday words, and the names of the day. */
  private static final int PLACES = 1 << 16;

  /**
   * A word and the terms that it became. Nobody changes them.
   *
   * @param typed as it was typed
   * @param word lower-cased, and so on
   * @param stem the stem of that
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by hand, in a tight loop.
  record Entry(char[] typed, Form word, Form stem) {}

  /** A term, and the same in UTF-8. */
  record Form(String term, BytesRef bytes) {

    Form(String term) {
      this(term, new BytesRef(term));
    }
  }

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

  /** What the word in the first {@code length} characters became; null where it is not known. */
  @Nullable Entry entry(char[] word, int length) {
    Entry entry = entries[place(word, length)];
    return entry != null && Arrays.equals(entry.typed(), 0, entry.typed().length, word, 0, length)
        ? entry
        : null;
  }

  /** Remembers the terms of a word. */
  void put(Entry entry) {
    entries[place(entry.typed(), entry.typed().length)] = entry;
  }

  private static int place(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }
}
