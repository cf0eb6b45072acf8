package dealsbot.index;

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
   * A word and the terms that it became, side by side: nearly all the time that it takes to look a
   * rare word up is waiting for memory. Nobody changes them.
   *
   * @param head the first half of the word's key, see {@link WordKeys}
   * @param tail the other half
   * @param typed as it was typed, where the key does not tell; else null
   * @param word lower-cased, and so on
   * @param stem the stem of that
   * @param stemHash the stem's hash code
   * @param wordBytes the word in UTF-8
   * @param stemBytes the stem in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by hand, in a tight loop.
  record Entry(
      long head,
      long tail,
      char @Nullable [] typed,
      String word,
      String stem,
      int stemHash,
      BytesRef wordBytes,
      BytesRef stemBytes) {}

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

  /**
   * What each of the first {@code count} words became; null where it is not known. All are looked
   * up at once, so that memory is waited for once and not for each.
   */
  void find(WordKeys keys, int count, @Nullable Entry[] found) {
    for (int word = 0; word < count; word++) {
      found[word] = entries[keys.place(word, PLACES)];
    }
    for (int word = 0; word < count; word++) {
      Entry first = found[word];
      if (first == null || !keys.is(word, first)) {
        Entry second = entries[keys.place(word, PLACES) ^ 1];
        found[word] = second != null && keys.is(word, second) ? second : null;
      }
    }
  }

  /** Remembers the terms of a word; the ones in its place move to the next one. */
  void put(WordKeys keys, int word, Entry entry) {
    int place = keys.place(word, PLACES);
    entries[place ^ 1] = entries[place];
    entries[place] = entry;
  }
}
