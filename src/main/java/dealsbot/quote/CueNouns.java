package dealsbot.quote;

import java.util.Set;

/** Nouns for what someone said, which attribute like a verb: "Ruiz's claim that". */
final class CueNouns {

  private static final Set<String> NOUNS =
      WordClasses.words(
          "accusation advice allegation answer argument assertion assessment belief boast call"
              + " characterization claim comment complaint contention conviction criticism"
              + " declaration demand denial description explanation insistence letter message"
              + " observation opinion phrase pledge prediction promise question quip quote"
              + " recommendation remark reminder reply request response rhetoric sentiment slogan"
              + " speech statement suggestion tweet verdict view vow warning words comments remarks"
              + " claims assertions memo email");

  private CueNouns() {}

  /** Whether the word, in small letters, names something said. */
  static boolean isCue(String lower) {
    return NOUNS.contains(lower);
  }
}
