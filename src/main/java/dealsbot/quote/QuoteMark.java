package dealsbot.quote;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One quotation mark: what it looks like, and what the characters beside it let it be.
 *
 * @param family marks that close one another
 * @param at offset of the mark's first UTF-16 unit
 * @param length its length in UTF-16 units: two for a doubled apostrophe
 * @param canOpen whether it may open a quotation here
 * @param canClose whether it may close one here
 */
record QuoteMark(Family family, int at, int length, boolean canOpen, boolean canClose) {

  /** Marks that close one another. */
  enum Family {
    /** “ ” and „. */
    CURLY,
    /** « ». */
    GUILLEMET,
    /** The typewriter's ". */
    STRAIGHT,
    /** Two apostrophes that stand for one straight mark. */
    DOUBLED,
    /** ‘ ’. */
    SINGLE,
    /** The typewriter's '. */
    STRAIGHT_SINGLE;

    /** Whether the mark itself tells opening from closing. */
    boolean directed() {
      return this == CURLY || this == GUILLEMET;
    }

    /** Whether the closing mark looks like an apostrophe. */
    boolean single() {
      return this == SINGLE || this == STRAIGHT_SINGLE;
    }
  }

  int end() {
    return at + length;
  }

  /** All marks inside {@code paragraph}, in order; apostrophes inside words are left out. */
  static List<QuoteMark> in(String text, Span paragraph) {
    List<QuoteMark> marks = new ArrayList<>();
    int i = paragraph.start();
    while (i < paragraph.end()) {
      char c = text.charAt(i);
      int length = 1;
      switch (c) {
        case '“', '„' -> marks.add(new QuoteMark(Family.CURLY, i, 1, true, false));
        case '”' -> marks.add(new QuoteMark(Family.CURLY, i, 1, false, true));
        case '«' -> marks.add(new QuoteMark(Family.GUILLEMET, i, 1, true, false));
        case '»' -> marks.add(new QuoteMark(Family.GUILLEMET, i, 1, false, true));
        case '"', '＂' -> marks.add(undirected(text, paragraph, Family.STRAIGHT, i, 1));
        case '\'', '`', '’', '‘' -> {
          if (i + 1 < paragraph.end() && c != '‘' && text.charAt(i + 1) == c) {
            length = 2;
            marks.add(undirected(text, paragraph, Family.DOUBLED, i, 2));
          } else {
            addSingle(text, paragraph, i, marks);
          }
        }
        default -> {}
      }
      i += length;
    }
    return marks;
  }

  private static QuoteMark undirected(
      String text, Span paragraph, Family family, int at, int length) {
    boolean freeBefore = at == paragraph.start() || startsAfter(text.charAt(at - 1));
    int end = at + length;
    boolean freeAfter = end == paragraph.end() || !startsWords(text.charAt(end));
    boolean onlyOpens = freeBefore && !freeAfter;
    boolean onlyCloses = !freeBefore && freeAfter;
    return new QuoteMark(family, at, length, !onlyCloses, !onlyOpens);
  }

  private static void addSingle(String text, Span paragraph, int at, List<QuoteMark> marks) {
    char c = text.charAt(at);
    boolean freeBefore = at == paragraph.start() || startsAfter(text.charAt(at - 1));
    boolean freeAfter = at + 1 == paragraph.end() || !startsWords(text.charAt(at + 1));
    Family family = c == '‘' || c == '’' ? Family.SINGLE : Family.STRAIGHT_SINGLE;
    boolean digit = at + 1 < paragraph.end() && Character.isDigit(text.charAt(at + 1));
    boolean opens = freeBefore && !freeAfter && c != '’' && !digit;
    boolean closes = !freeBefore && freeAfter && c != '‘';
    if (opens || closes) {
      marks.add(new QuoteMark(family, at, 1, opens, closes));
    }
  }

  private static boolean startsAfter(char before) {
    return Character.isWhitespace(before) || before == '\u00a0' || "([{-–—―/:".indexOf(before) >= 0;
  }

  private static boolean startsWords(char after) {
    return Character.isLetterOrDigit(after) || "[($€£@#…‘".indexOf(after) >= 0;
  }
}
