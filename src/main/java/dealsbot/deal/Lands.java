package dealsbot.deal;

import dealsbot.language.Places;
import java.util.Locale;
import java.util.Set;

/** Tells lands, and those who govern them, by their names. */
final class Lands {

  private static final Set<String> LANDS =
      WordForms.words(
          "beijing washington moscow london tokyo brussels seoul eu nato un u.n u.s us tehran kyiv"
              + " kiev paris berlin rome madrid ankara riyadh delhi islamabad cairo jerusalem"
              + " taipei hanoi ottawa canberra");

  private Lands() {}

  /** Whether it is a land or those who govern it: deals among such alone are politics. */
  static boolean isLand(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return Places.isCountry(bare)
        || Places.isState(name)
        || bare.startsWith("state of ")
        || bare.startsWith("government of ")
        || bare.startsWith("republic of ")
        || lower.endsWith("government")
        || lower.endsWith("states")
        || lower.endsWith("state")
        || lower.endsWith("department")
        || LANDS.contains(lower);
  }

  /** Whether it is a land's name, not its government's. */
  static boolean isCountry(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Places.isCountry(lower.startsWith("the ") ? lower.substring(4) : lower);
  }

  /** Whether a land is named at word {@code i}. */
  static boolean isAt(Clause clause, int i) {
    return clause.isName(i)
        && (Places.isCountry(clause.lower(i)) || Places.isState(clause.lower(i)));
  }
}
