package dealsbot.deal;

import java.util.Locale;
import java.util.Set;

/** Looks for words of business in a text, fast: most sentences have none. */
final class Triggers {

  private Triggers() {}

  /** Whether one stands between {@code from} and {@code to}. */
  static boolean within(String text, int from, int to) {
    boolean counted = false;
    boolean number = false;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (!isLetter(c)) {
        number |= c >= '0' && c <= '9';
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to && (isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      int length = end - at;
      if (length >= 3 && length <= 14 && Lexicon.mayTrigger(lower(c), lower(text.charAt(at + 1)))) {
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
          letters[i] = lower(text.charAt(at + i));
        }
        String word = new String(letters);
        if (Lexicon.isTrigger(word)) {
          Set<String> needed = Lexicon.neededBehind(word);
          if (needed == null ? !Lexicon.isCounted(word) : needed.contains(next(text, end, to))) {
            return true;
          }
          counted |= Lexicon.isCounted(word);
        }
      }
      at = end;
    }
    return counted && number;
  }

  /** The next word, in small letters. */
  private static String next(String text, int end, int to) {
    int start = Math.min(end + 1, to);
    int last = start;
    while (last < to && isLetter(text.charAt(last))) {
      last++;
    }
    return text.substring(start, last).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
