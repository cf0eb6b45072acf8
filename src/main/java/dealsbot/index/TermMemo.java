package dealsbot.index;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which term a word became; a newer word may push an older one out. Safe for use by many
 * threads: an entry never changes, and to miss one only costs time.
 */
final class TermMemo {

  /** A language's everyday words, and the names of the day. */
  private static final int PLACES = 1 << 15;

  /**
   * A word, the term that it became, and that term in UTF-8. Nobody changes them.
   *
   * @param word as it was typed
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by hand, in a tight loop.
  record Entry(char[] word, char[] term, BytesRef bytes) {}

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

  /** What the word in the first {@code length} characters became; null where it is not known. */
  @Nullable Entry entry(char[] word, int length) {
    Entry entry = entries[place(word, length)];
    return entry != null && Arrays.equals(entry.word(), 0, entry.word().length, word, 0, length)
        ? entry
        : null;
  }

  /** Remembers the term of a word. */
  Entry put(char[] word, char[] term) {
    Entry entry = new Entry(word, term, new BytesRef(CharBuffer.wrap(term)));
    entries[place(word, word.length)] = entry;
    return entry;
  }

  private static int place(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }
}
