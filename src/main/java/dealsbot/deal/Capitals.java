package dealsbot.deal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes capitals: of a sentence in which every letter is one, names keep their first, as far as
 * what stands before and behind them tells, and the rest becomes small. No character moves.
 */
final class Capitals {

  private static final int FEWEST_LETTERS = 20;

  private static final int LONGEST_NAME = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&][\\p{L}\\p{N}&.’'-]*");

  /** Behind these somebody is named. */
  private static final Set<String> BEFORE_NAMES = Set.of("with", "from", "to", "by", "and", "of");

  private Capitals() {}

  static String undone(String sentence) {
    if (!isAllCapitals(sentence)) {
      return sentence;
    }
    char[] letters = new char[sentence.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(sentence.charAt(i));
    }
    Matcher word = WORD.matcher(sentence);
    boolean naming = true;
    int length = 0;
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT).replaceAll("[.’'-]+$", "");
      boolean plain = isPlain(lower);
      if (naming && !plain && length < LONGEST_NAME) {
        letters[word.start()] = sentence.charAt(word.start());
        length++;
      } else {
        naming = BEFORE_NAMES.contains(lower);
        length = 0;
      }
    }
    return new String(letters);
  }

  private static boolean isPlain(String lower) {
    return Grammar.parts(lower)
        || lower.equals("to")
        || Character.isDigit(lower.charAt(0))
        || Grammar.DETERMINERS.contains(lower)
        || Grammar.isAdverb(lower)
        || Grammar.isPast(lower)
        || Lexicon.isTrigger(lower)
        || Lexicon.MAKES.contains(lower)
        || (lower.endsWith("ing") && lower.length() > 5);
  }

  private static boolean isAllCapitals(String sentence) {
    int capitals = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return capitals >= FEWEST_LETTERS;
  }
}
