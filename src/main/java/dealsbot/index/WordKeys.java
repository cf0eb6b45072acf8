package dealsbot.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Two numbers for each word of a text, that stand for it: its characters one after the other, where
 * it has sixteen at most, all of Latin-1; else a hash of them. For one thread, and for one text
 * after the other.
 */
final class WordKeys {

  /** A number holds so many characters. */
  private static final int HALF = Long.BYTES;

  /** What stands in the place of the second half where the first is a hash. */
  private static final long HASHED = -1;

  /** A prime that is used for hashing strings. */
  private static final int PRIME = 31;

  /** The golden ratio: spreads what is multiplied by it over the upper bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private char[] text = {};
  private int[] starts = {};
  private int[] ends = {};
  private long[] heads = {};
  private long[] tails = {};

  /** Makes the keys of words. */
  void of(char[] text, int[] starts, int[] ends, int count) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    if (heads.length < count) {
      heads = new long[starts.length];
      tails = new long[starts.length];
    }
    for (int word = 0; word < count; word++) {
      int start = starts[word];
      int length = ends[word] - start;
      long head = packed(start, Math.min(length, HALF));
      long tail = length > HALF && length <= 2 * HALF ? packed(start + HALF, length - HALF) : 0;
      // No character that is packed is 0: so much tells the end of a word.
      boolean whole = head != 0 && (length <= HALF || (tail != 0 && tail != HASHED));
      heads[word] = whole ? head : hash(start, length);
      tails[word] = whole ? tail : HASHED;
    }
  }

  /** Characters of Latin-1 as one number; 0 where there are others. */
  private long packed(int start, int count) {
    long packed = 0;
    for (int i = start; i < start + count; i++) {
      char c = text[i];
      if (c == 0 || c > 0xFF) {
        return 0;
      }
      packed = packed << Byte.SIZE | c;
    }
    return packed;
  }

  private long hash(int start, int length) {
    long hash = length;
    for (int i = start; i < start + length; i++) {
      hash = PRIME * hash + text[i];
    }
    return hash;
  }

  /** A place for the word among so many, which are a power of two. */
  int place(int word, int places) {
    return spread(heads[word], tails[word]) & (places - 1);
  }

  /** One number from the two, all its bits used. */
  static int spread(long head, long tail) {
    long mixed = (head ^ Long.rotateLeft(tail, Integer.SIZE - 1)) * SPREAD;
    return (int) (mixed >>> Integer.SIZE);
  }

  /** Whether the entry is that word's. */
  boolean is(int word, TermMemo.Entry entry) {
    if (entry.head() != heads[word] || entry.tail() != tails[word]) {
      return false;
    }
    char[] typed = entry.typed();
    return typed == null || Arrays.equals(typed, 0, typed.length, text, starts[word], ends[word]);
  }

  /** The word as it is typed. */
  char[] typed(int word) {
    return Arrays.copyOfRange(text, starts[word], ends[word]);
  }

  /**
   * An entry for that word.
   *
   * @param plain the word lower-cased, and so on
   * @param stem the stem of that
   */
  TermMemo.Entry entry(int word, String plain, String stem) {
    BytesRef plainBytes = new BytesRef(plain);
    boolean same = stem.equals(plain);
    return new TermMemo.Entry(
        heads[word],
        tails[word],
        tails[word] == HASHED ? typed(word) : null,
        plain,
        same ? plain : stem,
        stem.hashCode(),
        plainBytes,
        same ? plainBytes : new BytesRef(stem));
  }
}
