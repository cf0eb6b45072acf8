package dealsbot.ingest;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A text's words and its runs of four words, as hashes: what tells whether two texts are one story.
 * It is made of each article at each look, so it holds plain numbers and reads the text once.
 */
final class Shingles {

  private static final int RUN = 4;

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** The words' hashes, in the text's order. */
  private final long[] words;

  /** The hashes of words that begin with a digit, in ascending order, each once. */
  private final long[] figures;

  /** The runs' hashes, in ascending order, each once. */
  private final long[] runs;

  private Shingles(long[] words, long[] figures) {
    this.words = words;
    this.figures = ordered(figures);
    long[] all = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = hash(words, i, i + RUN);
    }
    this.runs = ordered(all);
  }

  static Shingles of(String text) {
    LongStream.Builder words = LongStream.builder();
    LongStream.Builder figures = LongStream.builder();
    long hash = START;
    boolean inWord = false;
    boolean figure = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isOfWord(character)) {
        figure = inWord ? figure : Character.isDigit(character);
        inWord = true;
        hash = (hash ^ Character.toLowerCase(character)) * PRIME;
      }
      if (inWord && (i == text.length() || !isOfWord(character))) {
        words.add(hash);
        if (figure) {
          figures.add(hash);
        }
        hash = START;
        inWord = false;
      }
    }
    return new Shingles(words.build().toArray(), figures.build().toArray());
  }

  private static boolean isOfWord(int character) {
    if (character < 128) {
      return (character >= 'a' && character <= 'z')
          || (character >= 'A' && character <= 'Z')
          || (character >= '0' && character <= '9');
    }
    return switch (Character.getType(character)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(character);
    };
  }

  private static long[] ordered(long[] hashes) {
    return LongStream.of(hashes).sorted().distinct().toArray();
  }

  /**
   * FNV-1a over the words' hashes, mixed so that the least ones are any runs and not short ones.
   */
  private static long hash(long[] words, int from, int to) {
    long hash = START;
    for (int i = from; i < to; i++) {
      hash = (hash ^ words[i]) * PRIME;
      hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    }
    return hash ^ (hash >>> 33);
  }

  /** How many words the text has. */
  int words() {
    return words.length;
  }

  /** The text's hash, and the {@code least} runs' hashes. */
  long[] keys(int least) {
    return LongStream.concat(
            LongStream.of(hash(words, 0, words.length)), Arrays.stream(runs).limit(least))
        .toArray();
  }

  boolean sameWords(Shingles other) {
    return Arrays.equals(words, other.words);
  }

  /** Whether one has all figures of the other. */
  boolean sameFigures(Shingles other) {
    int shared = shared(figures, other.figures);
    return shared == figures.length || shared == other.figures.length;
  }

  /** The part of shared runs, from 0 to 1. */
  double resemblance(Shingles other) {
    int shared = shared(runs, other.runs);
    int all = runs.length + other.runs.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static int shared(long[] ordered, long[] others) {
    int shared = 0;
    for (int i = 0, j = 0; i < ordered.length && j < others.length; ) {
      int order = Long.compare(ordered[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
