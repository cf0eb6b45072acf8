package dealsbot.quote;

import dealsbot.article.Span;
import java.util.regex.Pattern;

/**
 * The words between an opening and a closing quotation mark, inside one paragraph.
 *
 * @param outer the run with its marks
 * @param words the run without its marks and without white space at its ends, never empty
 * @param text the words themselves
 * @param continued whether it goes on with a quotation that an earlier paragraph left open
 */
record QuotedRun(Span outer, Span words, String text, boolean continued) {

  private static final int TITLE_WORDS = 12;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The last character that says how the words end: marks of inner quotations are skipped. */
  char lastCharacter() {
    int last = text.length() - 1;
    while (last > 0 && "'’\"”»)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(last);
  }

  /** Number of words, counted by the white space between them. */
  int wordCount() {
    int count = 1;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
        count++;
      }
    }
    return count;
  }

  /** Whether the first letter is a capital. */
  boolean startsSentence() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isUpperCase(c);
      }
    }
    return false;
  }

  /** Whether the words are written like the title of a work: capitals but for the small words. */
  boolean isTitle() {
    String[] words = WHITE_SPACE.split(text, TITLE_WORDS + 1);
    if (words.length > TITLE_WORDS || "?!".indexOf(lastCharacter()) >= 0) {
      return false;
    }
    boolean capital = false;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      char first = word.isEmpty() ? ' ' : word.charAt(0);
      if (Character.isLowerCase(first)) {
        boolean small =
            WordClasses.PREPOSITIONS.contains(word)
                || WordClasses.isFunction(word)
                || WordClasses.DETERMINERS.contains(word);
        if (!small || i == 0) {
          return false;
        }
      } else {
        capital = true;
      }
    }
    return capital;
  }
}
