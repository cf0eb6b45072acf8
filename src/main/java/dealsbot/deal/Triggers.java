package dealsbot.deal;

import dealsbot.deal.Lexicon.Frame;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for words of business in a text, fast: most sentences have none. */
final class Triggers {

  /** These tell of a deal only with so and so much of something. */
  private static final Set<Frame> COUNTED =
      Set.of(Frame.USE, Frame.PAY, Frame.GET, Frame.RAISE, Frame.DONATE);

  private static final Set<String> TAKES = WordForms.forms("take:took:taken");

  /** Everyday verbs that tell of a deal only before these words. */
  private static final Map<String, Set<String>> BEFORE = new HashMap<>();

  static {
    BEFORE.put("will", WordForms.union(Deeds.DOES, Works.SERVICES));
    before("form", "a an");
    before("join", "forces hands");
    before("work:working", "with together");
    before("part", "with");
    before("agree", "with");
    before("share:shared:sharing", "its their a the");
    before("team link pair tie:tied:tying", "up");
    before("relationship", "with");
    before("separate", "from");
    before("opt:opted:opting", "for");
    before("hand name roof wing control ownership umbrella logo", "of");
    before("turn", "to over");
    before("bring:brought", "in");
    before("take:took:taken", "over control private on");
    before("become:became", "the exclusive sole official a part");
  }

  private static void before(String verbs, String next) {
    WordForms.forms(verbs).forEach(form -> BEFORE.put(form, WordForms.words(next)));
  }

  /** Whether the word is of business only in a sentence with a number. */
  private static boolean isCounted(String lower) {
    Frame frame = Lexicon.frame(lower);
    return frame == null
        ? Valence.isWeakVerb(lower) && !Lexicon.isDealNoun(lower)
        : COUNTED.contains(frame) || TAKES.contains(lower);
  }

  /** Whether the word, an everyday one, needs another one behind it to be of business. */
  private static @Nullable Set<String> neededBehind(String lower) {
    return BEFORE.get(lower);
  }

  private Triggers() {}

  /**
   * Whether one stands between {@code from} and {@code to}.
   *
   * @param free whether words of free wordings count
   */
  static boolean within(String text, int from, int to, boolean free) {
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
        if (free ? Lexicon.isFreeTrigger(word) : Lexicon.isTrigger(word)) {
          Set<String> needed = neededBehind(word);
          if (needed == null ? !isCounted(word) : needed.contains(next(text, end, to))) {
            return true;
          }
          counted |= isCounted(word);
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
