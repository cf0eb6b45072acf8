package dealsbot.deal;

/** Looks for words of business in a text, fast: most sentences have none. */
final class Triggers {

  private Triggers() {}

  /** Whether one stands between {@code from} and {@code to}. */
  static boolean within(String text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (!isLetter(c)) {
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
        if (Lexicon.isTrigger(new String(letters))) {
          return true;
        }
      }
      at = end;
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
