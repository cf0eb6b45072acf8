package dealsbot.soak;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asked, and whose answer arrived how often. A question is known by a word in it that no
 * article holds and the answer repeats. Safe for use by many threads.
 */
final class Ledger {

  private static final Pattern MARK = Pattern.compile("Zq([a-z]{4})");
  private static final int LETTERS = 26;

  private final BitSet asked = new BitSet();
  private final BitSet arrived = new BitSet();
  private final BitSet clean = new BitSet();
  private final int[] places;
  private int repeated;
  private int doubled;

  /**
   * @param most how many questions there will be
   */
  Ledger(int most) {
    places = new int[most];
  }

  /** The word by which a question is known. */
  static String mark(int question) {
    StringBuilder mark = new StringBuilder();
    for (int left = question, i = 0; i < 4; i++, left /= LETTERS) {
      mark.append((char) ('a' + left % LETTERS));
    }
    return "Zq" + mark;
  }

  /** The question whose word a text repeats; -1 where there is none. */
  static int question(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return -1;
    }
    int question = 0;
    for (int i = 3; i >= 0; i--) {
      question = question * LETTERS + mark.group(1).charAt(i) - 'a';
    }
    return question;
  }

  synchronized void asked(int question) {
    asked.set(question);
  }

  /**
   * An answer is there for its person to see.
   *
   * @param place the message that was changed to show it; empty for a new one
   * @param told whether the bot could know that it is there
   */
  synchronized void arrived(int question, String place, boolean told) {
    int at = place.isEmpty() ? 0 : place.hashCode();
    if (arrived.get(question) && (at == 0 || places[question] != at)) {
      if (clean.get(question)) {
        doubled++;
      } else {
        repeated++;
      }
    }
    places[question] = at;
    arrived.set(question);
    clean.set(question, clean.get(question) || told);
  }

  synchronized int count() {
    return asked.cardinality();
  }

  /** Questions without an answer. */
  synchronized BitSet unanswered() {
    BitSet open = (BitSet) asked.clone();
    open.andNot(arrived);
    return open;
  }

  /** Answers that came again after one that the bot could not know of. */
  synchronized int repeated() {
    return repeated;
  }

  /** Answers that came again though the bot was told of the first. */
  synchronized int doubled() {
    return doubled;
  }
}
