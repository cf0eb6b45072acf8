package dealsbot.index;

import java.util.Arrays;

/**
 * Where words begin and end in plain stretches of text, by the rules of Unicode's annex 29 (word
 * boundaries) that matter to Latin letters, digits and everyday marks. A stretch with any other
 * character is not plain.
 */
final class PlainWords {

  /** Not plain: other rules may hold for it. */
  private static final byte OTHER = 0;

  private static final byte BLANK = 1;

  /** Ends a word. */
  private static final byte MARK = 2;

  /** A comma joins digits. */
  private static final byte JOINS_DIGITS = 3;

  /** A colon joins letters. */
  private static final byte JOINS_LETTERS = 4;

  /** A full stop or an apostrophe joins either. */
  private static final byte JOINS_BOTH = 5;

  private static final byte DIGIT = 6;
  private static final byte LETTER = 7;

  /** Lucene cuts longer words. */
  private static final int LONGEST = 255;

  /** What each character is, up to the last that is plain. */
  private static final byte[] KINDS = new byte[0x2100];

  static {
    set(BLANK, " \n");
    set(MARK, "!\"#$%&()*+-/<=>?@[\\]^`{|}~£\u00a0–—“”…•€");
    set(JOINS_DIGITS, ",;");
    set(JOINS_LETTERS, ":");
    set(JOINS_BOTH, ".'‘’");
    Arrays.fill(KINDS, '0', '9' + 1, DIGIT);
    Arrays.fill(KINDS, 'A', 'Z' + 1, LETTER);
    Arrays.fill(KINDS, 'a', 'z' + 1, LETTER);
    Arrays.fill(KINDS, 'À', 'ɏ' + 1, LETTER);
    set(OTHER, "×÷");
  }

  private PlainWords() {}

  private static void set(byte kind, String characters) {
    characters.chars().forEach(c -> KINDS[c] = kind);
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  /** The place of the first blank from there on, or the end of the text. */
  static int blank(char[] text, int from) {
    int at = from;
    while (at < text.length && kind(text[at]) != BLANK) {
      at++;
    }
    return at;
  }

  /** Whether the rules here tell all the words between those places. */
  static boolean arePlain(char[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (kind(text[at]) == OTHER) {
        return false;
      }
    }
    return to - from <= LONGEST;
  }

  /** Where the first word from there on begins; {@code to} where there is none. */
  static int start(char[] text, int from, int to) {
    int at = from;
    while (at < to && kind(text[at]) < DIGIT) {
      at++;
    }
    return at;
  }

  /** Where the word that begins there ends. */
  static int end(char[] text, int start, int to) {
    int at = start + 1;
    while (at < to && (kind(text[at]) >= DIGIT || joins(text, at, to))) {
      at++;
    }
    return at;
  }

  /** Whether the mark stands between two that it joins. */
  private static boolean joins(char[] text, int mark, int to) {
    byte before = kind(text[mark - 1]);
    if (mark + 1 == to || before != kind(text[mark + 1])) {
      return false;
    }
    return switch (kind(text[mark])) {
      case JOINS_BOTH -> before >= DIGIT;
      case JOINS_DIGITS -> before == DIGIT;
      case JOINS_LETTERS -> before == LETTER;
      default -> false;
    };
  }
}
