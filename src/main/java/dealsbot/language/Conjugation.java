package dealsbot.language;

import java.util.Set;
import java.util.regex.Pattern;

/** The regular forms of English verbs, and with "s" those of nouns; words in small letters. */
public final class Conjugation {

  private static final Pattern HISSES = Pattern.compile(".*(?:s|x|ch|sh)");

  /**
   * Short verbs that double their last letter; of longer ones the stress would have to be known.
   */
  private static final Set<String> DOUBLED =
      WordSet.of(
          "begin",
          "bet",
          "bid",
          "cut",
          "dig",
          "drop",
          "forbid",
          "forget",
          "get",
          "hit",
          "let",
          "outbid",
          "put",
          "quit",
          "reset",
          "run",
          "set",
          "shed",
          "ship",
          "shut",
          "sit",
          "slip",
          "spin",
          "split",
          "stop",
          "swim",
          "undercut",
          "win");

  private Conjugation() {}

  /** Supplies, pushes, pays: a verb's third person or a noun's plural. */
  public static String withS(String base) {
    return changesY(base)
        ? base.substring(0, base.length() - 1) + "ies"
        : base + (HISSES.matcher(base).matches() ? "es" : "s");
  }

  /** Supplying, leasing, shipping. */
  public static String withIng(String base) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    return (base.endsWith("e") ? base.substring(0, base.length() - 1) : doubled(base)) + "ing";
  }

  /** Supplied, leased, shipped. */
  public static String withEd(String base) {
    if (changesY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base.endsWith("e") ? base + "d" : doubled(base) + "ed";
  }

  private static String doubled(String base) {
    return DOUBLED.contains(base) ? base + base.charAt(base.length() - 1) : base;
  }

  /** Supply, not pay. */
  private static boolean changesY(String base) {
    return base.endsWith("y")
        && base.length() > 1
        && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
