package dealsbot.language;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds names by their capitals: runs of capital words, with "of" and the like between them. */
public final class Names {

  private static final Set<String> INSIDE =
      WordSet.of(
          "of", "for", "and", "de", "la", "van", "von", "do", "das", "dos", "der", "al", "bin",
          "du", "del", "&");

  private static final Set<String> CALENDAR =
      WordSet.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Set<String> TITLES =
      WordSet.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "St", "Lt", "Col", "Capt");

  private Names() {}

  /** A word, and whether it begins with a capital, or a digit before one, or holds two. */
  private record Word(String sentence, Span span, boolean capital) {

    static Word of(String sentence, Span span) {
      return new Word(sentence, span, isCapital(sentence, span));
    }

    private static boolean isCapital(String sentence, Span span) {
      int first = sentence.codePointAt(span.start());
      if (Character.isUpperCase(first)) {
        return true;
      }
      int enough = Character.isDigit(first) ? 1 : 2;
      int capitals = 0;
      for (int i = span.start(); i < span.end() && capitals < enough; i++) {
        capitals += Character.isUpperCase(sentence.charAt(i)) ? 1 : 0;
      }
      return capitals == enough;
    }

    String text() {
      return span.of(sentence);
    }
  }

  /** Whether the word, in any case, is a month or a day of the week. */
  public static boolean isOfCalendar(String word) {
    return CALENDAR.stream().anyMatch(word::equalsIgnoreCase);
  }

  /** The names in a sentence, in order. */
  public static List<Span> in(String sentence) {
    List<Word> words = words(sentence);
    int capitals = 0;
    for (Word word : words) {
      capitals += word.capital() ? 1 : 0;
    }
    boolean headline = words.size() > 4 && capitals > 0.8 * words.size();
    List<Span> names = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Word word = words.get(i);
      if (!opensName(word, i == 0 || afterOpening(sentence, word), headline)) {
        i++;
        continue;
      }
      int last = i;
      for (int next = i + 1; next < words.size(); next++) {
        if (!joined(sentence, words.get(next - 1), words.get(next))) {
          break;
        }
        if (words.get(next).capital() && !CALENDAR.contains(words.get(next).text())) {
          last = next;
        } else if (!inside(sentence, words, next)) {
          break;
        }
      }
      names.add(trimPossessive(sentence, words.get(i).span().cover(words.get(last).span())));
      i = last + 1;
    }
    return names;
  }

  /** Runs of letters, digits and &, with stops, apostrophes and hyphens inside them. */
  private static List<Word> words(String sentence) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      int c = sentence.codePointAt(at);
      int end = at + Character.charCount(c);
      if (!isOfWord(c)) {
        at = end;
        continue;
      }
      int next = end;
      while (next < sentence.length()) {
        c = sentence.codePointAt(next);
        next += Character.charCount(c);
        if (isOfWord(c)) {
          end = next;
        } else if (".’'-".indexOf(c) < 0) {
          break;
        }
      }
      words.add(Word.of(sentence, new Span(at, end)));
      at = end;
    }
    return words;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || c == '&'
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static boolean opensName(Word word, boolean first, boolean headline) {
    if (!word.capital() || CALENDAR.contains(word.text())) {
      return false;
    }
    boolean small = StopWords.contains(word.text()) && !isAllCapitals(word.text());
    return !small && (!first || !isCommonOpener(word.text())) && !(headline && small);
  }

  /** A capital at the start of a sentence may only be its first letter. */
  private static boolean isCommonOpener(String word) {
    return word.endsWith("ly") || word.endsWith("ing") || OPENERS.contains(word);
  }

  private static final Set<String> OPENERS =
      WordSet.of(
          "Although",
          "However",
          "Meanwhile",
          "Despite",
          "Since",
          "Like",
          "Unlike",
          "Among",
          "Instead",
          "Yet",
          "Still",
          "Even",
          "Many",
          "People",
          "Analysts",
          "Officials",
          "Investors",
          "Shares",
          "Experts",
          "Researchers",
          "Last",
          "Next",
          "First",
          "Earlier",
          "Later",
          "Today",
          "Yesterday",
          "One",
          "Two",
          "Three",
          "Several",
          "Every",
          "Each",
          "Under",
          "Within",
          "Without",
          "Besides",
          "Perhaps",
          "Thus",
          "Therefore",
          "Moreover",
          "Furthermore",
          "Critics",
          "Sources",
          "Now",
          "Then",
          "Here",
          "Much",
          "Nearly",
          "About",
          "Around",
          "Additionally",
          "Asked",
          "Based",
          "Founded",
          "Given",
          "Once",
          "Until",
          "Across",
          "Per",
          "Nor",
          "Either",
          "Neither",
          "Another",
          "Other",
          "Others",
          "New",
          "Name",
          "Give",
          "Tell",
          "List",
          "Show");

  private static boolean afterOpening(String sentence, Word word) {
    int at = word.span().start() - 1;
    return at >= 0 && "“\"‘".indexOf(sentence.charAt(at)) >= 0;
  }

  private static boolean joined(String sentence, Word before, Word after) {
    int from = before.span().end();
    return switch (after.span().start() - from) {
      case 1 -> sentence.charAt(from) == ' ' || sentence.charAt(from) == '\u00a0';
      case 2 ->
          sentence.startsWith(". ", from)
              && (before.span().length() == 1 || TITLES.contains(before.text()));
      default -> false;
    };
  }

  /** Whether a small word stands between two capitals of one name ("Department of Energy"). */
  private static boolean inside(String sentence, List<Word> words, int at) {
    return INSIDE.contains(words.get(at).text())
        && !words.get(at).text().equals("and")
        && at + 1 < words.size()
        && words.get(at + 1).capital()
        && joined(sentence, words.get(at), words.get(at + 1));
  }

  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> !Character.isLowerCase(c));
  }

  private static Span trimPossessive(String sentence, Span span) {
    String name = span.of(sentence);
    return name.endsWith("'s") || name.endsWith("’s")
        ? new Span(span.start(), span.end() - 2)
        : span;
  }
}
