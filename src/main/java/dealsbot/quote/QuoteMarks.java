package dealsbot.quote;

import dealsbot.article.Span;
import dealsbot.quote.QuoteMark.Family;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks: curly, straight, doubled apostrophes, guillemets, and
 * single marks where they enclose a whole utterance. Marks inside marks belong to the outer run. A
 * quotation that its paragraph leaves open goes on only in a paragraph that opens it again or
 * closes it; where a mark was forgotten, the run before it is given up.
 *
 * <p>Each mark is looked at once, with a bounded look ahead. The reading is one automaton, and so
 * one class, though a long one.
 */
final class QuoteMarks {

  /** A run is looked ahead for no further than this many marks. */
  private static final int REACH = 16;

  private final String text;
  private final List<QuotedRun> runs = new ArrayList<>();

  /** Of the paragraph being read: its first unit, its marks, and what {@link #left} counts. */
  private int paragraphStart;

  private List<QuoteMark> marks = List.of();
  private int[] left = {};
  private boolean continued;

  private QuoteMarks(String text) {
    this.text = text;
  }

  /** The outermost quoted runs of {@code text}, in order, each inside one of {@code paragraphs}. */
  static List<QuotedRun> scan(String text, List<Span> paragraphs) {
    QuoteMarks scanner = new QuoteMarks(text);
    List<QuoteMark> marks =
        paragraphs.isEmpty() ? List.of() : QuoteMark.in(text, paragraphs.get(0));
    boolean open = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean last = i + 1 == paragraphs.size();
      List<QuoteMark> next = last ? List.of() : QuoteMark.in(text, paragraphs.get(i + 1));
      boolean reopened =
          !last
              && opensAt(next, paragraphs.get(i + 1).start())
              && next.get(0).family() == Family.CURLY;
      scanner.marks = marks;
      scanner.left = left(marks, reopened);
      scanner.continued = open && opensAt(marks, paragraphs.get(i).start());
      open = scanner.scan(paragraphs.get(i), open);
      marks = next;
    }
    return scanner.runs;
  }

  private static boolean opensAt(List<QuoteMark> marks, int start) {
    return !marks.isEmpty() && marks.get(0).canOpen() && marks.get(0).at() == start;
  }

  /** Reads one paragraph; returns whether it leaves a quotation open at its end. */
  private boolean scan(Span paragraph, boolean open) {
    paragraphStart = paragraph.start();
    int k = 0;
    if (open && !continued && !marks.isEmpty() && closesForeign(marks.get(0))) {
      add(paragraphStart, paragraphStart, marks.get(0).at(), marks.get(0).end(), true);
      k = 1;
    }
    QuoteMark opening = null;
    int depth = 0;
    int foreignDepth = 0;
    for (; k < marks.size(); k++) {
      QuoteMark mark = marks.get(k);
      if (opening == null) {
        if (mark.family().single()) {
          k = Math.max(k, single(k));
        } else if (mark.canOpen()) {
          opening = mark;
          depth = 0;
          foreignDepth = 0;
        }
      } else if (mark.family() != opening.family()) {
        if (mark.family().directed() && mark.canOpen()) {
          foreignDepth++;
        } else if (foreignDepth > 0 && mark.family().directed()) {
          foreignDepth--;
        } else if (depth == 0 && mixes(opening, mark, k)) {
          opening = add(opening, mark);
        }
      } else if (opening.family().directed() && mark.canOpen()) {
        boolean nested = left[k] >= depth + 1;
        depth = nested ? depth + 1 : 0;
        opening = nested ? opening : mark;
      } else if (depth > 0) {
        depth--;
      } else if (!mark.canClose() && left[k] % 2 == 0) {
        opening = mark;
      } else {
        opening = add(opening, mark);
      }
    }
    if (opening != null) {
      boolean starts = continued && opening.at() == paragraphStart;
      add(opening.at(), opening.end(), paragraph.end(), paragraph.end(), starts);
    }
    return opening != null;
  }

  /** Adds the run that stands between single marks, if one does; returns its closing mark. */
  private int single(int k) {
    int closing = marks.get(k).canOpen() ? singleClosing(k) : -1;
    if (closing >= 0) {
      add(marks.get(k), marks.get(closing));
    }
    return closing;
  }

  /**
   * For each mark, what is left from it on: of directed marks, by how many those that close
   * outnumber those that open; of undirected ones, how many there are of its family.
   */
  private static int[] left(List<QuoteMark> marks, boolean reopened) {
    int[] left = new int[marks.size()];
    Map<Family, Integer> counts = new EnumMap<>(Family.class);
    counts.put(Family.CURLY, reopened ? 1 : 0);
    for (int k = marks.size() - 1; k >= 0; k--) {
      QuoteMark mark = marks.get(k);
      int step = mark.family().directed() && mark.canOpen() ? -1 : 1;
      left[k] = counts.merge(mark.family(), step, Integer::sum);
    }
    return left;
  }

  /** Whether the mark can only close something that an earlier paragraph opened. */
  private static boolean closesForeign(QuoteMark mark) {
    return mark.canClose() && !mark.canOpen() && !mark.family().single();
  }

  /**
   * Whether a mark of another family closes the run: typewriter's and printer's marks are mixed
   * where the run's own closing mark does not come before the next one that opens.
   */
  private boolean mixes(QuoteMark opening, QuoteMark mark, int k) {
    boolean pair =
        (opening.family() == Family.CURLY && mark.family() == Family.STRAIGHT)
            || (opening.family() == Family.STRAIGHT && mark.family() == Family.CURLY);
    if (!pair || !mark.canClose() || (mark.canOpen() && opening.family() == Family.CURLY)) {
      return false;
    }
    int last = Math.min(marks.size(), k + 1 + REACH);
    for (int i = k + 1; i < last; i++) {
      QuoteMark next = marks.get(i);
      if (next.family() == Family.STRAIGHT || next.family() == Family.CURLY) {
        return next.canOpen() && !next.canClose();
      }
    }
    return true;
  }

  /**
   * The mark that ends a single-quoted utterance, or -1. Between typewriter's marks, where an
   * apostrophe looks the same, only one after a comma or a stop is trusted.
   */
  private int singleClosing(int k) {
    QuoteMark opening = marks.get(k);
    int last = Math.min(marks.size(), k + 1 + REACH);
    for (int i = k + 1; i < last; i++) {
      QuoteMark mark = marks.get(i);
      if (mark.family() != opening.family() || !mark.canClose()) {
        continue;
      }
      char before = text.charAt(mark.at() - 1);
      boolean stop = ",.?!".indexOf(before) >= 0;
      if (stop || (opening.family() == Family.SINGLE && before != 's')) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable QuoteMark add(QuoteMark opening, QuoteMark closing) {
    boolean starts = continued && opening.at() == paragraphStart;
    add(opening.at(), opening.end(), closing.at(), closing.end(), starts);
    return null;
  }

  private void add(int outerStart, int from, int to, int outerEnd, boolean goesOn) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        Span outer = new Span(outerStart, outerEnd);
        String words = text.substring(start, end);
        runs.add(new QuotedRun(outer, new Span(start, end), words, goesOn));
        return;
      }
    }
  }
}
