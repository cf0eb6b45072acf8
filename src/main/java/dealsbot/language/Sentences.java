package dealsbot.language;

import dealsbot.article.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences. {@link BreakIterator} proposes the breaks; rules take back those that
 * fall after an abbreviation or an initial, before a small letter, or inside a quotation that its
 * own sentence continues. A line break always ends a sentence.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      WordSet.of(
          "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "sen", "rep", "gov", "lt",
          "col", "capt", "sgt", "maj", "cmdr", "adm", "hon", "rev", "pres", "supt", "messrs", "vs",
          "v", "no", "nos", "fig", "vol", "approx", "est", "ca", "cf", "al", "dept", "univ", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft",
          "e.g", "i.e", "a.k.a");

  /** Abbreviations that may also end a sentence: kept together unless a capital word follows. */
  private static final Set<String> COMPANY_ENDINGS =
      WordSet.of("inc", "corp", "co", "ltd", "llc", "plc", "bros", "a.m", "p.m", "etc");

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}|\\p{Lu}");

  /** Words that open a sentence far more often than they go on with a name. */
  private static final Set<String> OPENERS =
      WordSet.of(
          "the",
          "a",
          "an",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "this",
          "that",
          "these",
          "those",
          "but",
          "and",
          "in",
          "on",
          "at",
          "as",
          "for",
          "if",
          "when",
          "while",
          "after",
          "his",
          "her",
          "its",
          "their",
          "our",
          "there",
          "however",
          "also",
          "both",
          "one",
          "some",
          "many",
          "most",
          "with",
          "since",
          "under",
          "by",
          "so",
          "yet",
          "although",
          "what",
          "who",
          "how",
          "why");

  private Sentences() {}

  /** The sentences of the whole text, in order, without the white space around them. */
  public static List<Span> of(String text) {
    return within(text, new Span(0, text.length()));
  }

  /** The sentences inside {@code range}, as spans of {@code text}. */
  public static List<Span> within(String text, Span range) {
    List<Span> sentences = new ArrayList<>();
    int lineStart = range.start();
    for (int i = range.start(); i <= range.end(); i++) {
      if (i == range.end() || text.charAt(i) == '\n') {
        splitLine(text, lineStart, i, sentences);
        lineStart = i + 1;
      }
    }
    return sentences;
  }

  private static void splitLine(String text, int from, int to, List<Span> sentences) {
    String line = text.substring(from, to);
    if (line.isBlank()) {
      return;
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.following(0); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == line.length() || endsSentence(line, start, end)) {
        add(line, start, end, from, sentences);
        start = end;
      }
    }
    if (start < line.length()) {
      add(line, start, line.length(), from, sentences);
    }
  }

  private static void add(String line, int start, int end, int offset, List<Span> sentences) {
    int first = start;
    int last = end;
    while (first < last && isSpace(line.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(line.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      sentences.add(new Span(offset + first, offset + last));
    }
  }

  /** Whether the break that was proposed at {@code end} stands. */
  private static boolean endsSentence(String line, int start, int end) {
    int next = end;
    while (next < line.length() && !Character.isLetterOrDigit(line.charAt(next))) {
      next++;
    }
    if (next == line.length()) {
      // Only closing marks are left: they belong to this sentence.
      return false;
    }
    if (Character.isLowerCase(line.charAt(next))) {
      return false;
    }
    int stop = end;
    while (stop > start && isSpace(line.charAt(stop - 1))) {
      stop--;
    }
    if (stop == start || line.charAt(stop - 1) != '.') {
      return true;
    }
    String before = wordBefore(line, start, stop - 1);
    String key = before.toLowerCase(Locale.ROOT);
    if (ABBREVIATIONS.contains(key)) {
      return false;
    }
    String following = wordAfter(line, next);
    boolean opener = OPENERS.contains(following.toLowerCase(Locale.ROOT));
    if (COMPANY_ENDINGS.contains(key)) {
      return opener;
    }
    return !INITIALS.matcher(before).matches() || (opener && before.length() > 1);
  }

  private static String wordBefore(String line, int start, int stop) {
    int from = stop;
    while (from > start) {
      char c = line.charAt(from - 1);
      if (!Character.isLetterOrDigit(c) && c != '.') {
        break;
      }
      from--;
    }
    return line.substring(from, stop);
  }

  private static String wordAfter(String line, int from) {
    int to = from;
    while (to < line.length() && Character.isLetterOrDigit(line.charAt(to))) {
      to++;
    }
    return line.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
