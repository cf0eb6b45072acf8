package dealsbot.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes one amount of the words of a fraction or a multiple: "a third", "twice as many". */
final class Fractions {

  private static final Set<String> PARTS =
      WordForms.words("half third quarter fifth sixth tenth thirds quarters fifths tenths halves");

  private static final Set<String> COUNTS =
      WordForms.words("a one two three four nearly almost about roughly");

  private static final Set<String> MULTIPLES = Set.of("twice", "double", "triple");

  private static final Set<String> WHOLES = Set.of("of", "its", "their", "the", "his", "her");

  private Fractions() {}

  static List<Word> joined(List<Word> words) {
    List<Word> joined = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int end = end(words, i);
      if (end > i) {
        Word first = words.get(i);
        Word last = words.get(end - 1);
        joined.add(
            new Word(
                Word.Type.NUMBER,
                first.span().cover(last.span()),
                first.lower() + " " + last.lower()));
        i = end;
      } else {
        joined.add(words.get(i));
        i++;
      }
    }
    return joined;
  }

  /** Where a fraction from {@code i} ends; {@code i} where there is none. */
  private static int end(List<Word> words, int i) {
    String lower = lower(words, i);
    if (MULTIPLES.contains(lower)) {
      boolean as = lower(words, i + 1).equals("as");
      return as && Set.of("many", "much").contains(lower(words, i + 2)) ? i + 3 : i;
    }
    int part = i;
    while (part < i + 2 && (COUNTS.contains(lower(words, part)) || isNumber(words, part))) {
      part++;
    }
    boolean fraction = PARTS.contains(lower(words, part)) && (part > i || lower.equals("half"));
    boolean split = lower.endsWith("-thirds") || lower.endsWith("-quarters");
    if (split && WHOLES.contains(lower(words, i + 1))) {
      return i + 1;
    }
    return fraction && WHOLES.contains(lower(words, part + 1)) ? part + 1 : i;
  }

  private static boolean isNumber(List<Word> words, int i) {
    return i < words.size() && words.get(i).type() == Word.Type.NUMBER;
  }

  private static String lower(List<Word> words, int i) {
    return (i < words.size() && words.get(i).isWord()) || isNumber(words, i)
        ? words.get(i).lower()
        : "";
  }
}
