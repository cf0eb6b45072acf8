package dealsbot.deal;

import java.util.Set;

/**
 * Leads from a verb back to those that begin it, plan it or are through with it: "has finished
 * selling", "is thinking about buying", "has shown interest in buying", "talks with Morrow on
 * selling".
 */
final class Chains {

  /** Verbs that another one in "ing" follows at once. */
  private static final Set<String> ASPECTS =
      WordForms.forms(
          "finish complete start begin:began:begun:beginning stop consider contemplate discuss mull"
              + " weigh explore study examine propose avoid plan:planned:planning resume keep:kept"
              + " continue eye ponder delay postpone suggest evaluate mean:meant envisage");

  /** Words that lead to one in "ing" by a preposition. */
  private static final Set<String> LEADS =
      WordForms.union(
          WordForms.forms(
              "think:thought plan:planned:planning insist decide agree work succeed look aim focus"
                  + " talk negotiate concentrate"),
          WordForms.words(
              "interest interested intent keen close closer committed talks negotiations"
                  + " discussions intention idea option possibility prospect process hope"
                  + " serious bent way"));

  private static final Set<String> BETWEEN =
      WordForms.words("on about of in at into over to towards toward for");

  /** Verbs that only carry the noun behind them. */
  private static final Set<String> LIGHT =
      WordForms.forms(
          "show:shown have:had:has hold:held express voice declare start begin:began:begun open"
              + " enter confirm announce take:took:taken give:gave:given launch signal conduct"
              + " see:saw:seen consider explore");

  private static final Set<String> WISHES =
      WordForms.words(
          "thinking thinks interest interested contemplating contemplates pondering ponders"
              + " option possibility");

  private static final Set<String> ENDS =
      WordForms.words("finished completed succeeded managed finishes completes");

  /** So many words may stand between a light verb and its noun. */
  private static final int WIDEST = 4;

  private final Clause clause;

  Chains(Clause clause) {
    this.clause = clause;
  }

  /** Whether somebody only thinks of what follows. */
  static boolean isWish(String lower) {
    return WISHES.contains(lower);
  }

  /** Whether what follows is over and done. */
  static boolean isEnd(String lower) {
    return ENDS.contains(lower);
  }

  /** Where the words begin that lead to the "ing" at {@code start}; {@code start} without any. */
  int before(int start) {
    if (!clause.lower(start).endsWith("ing") || start < 2) {
      return start;
    }
    int lead = start - 1;
    if (ASPECTS.contains(clause.lower(lead))) {
      return lead;
    }
    if (!BETWEEN.contains(clause.lower(lead))) {
      return start;
    }
    lead--;
    int talks = clause.groupTo(lead + 1).map(Clause.Group::from).orElse(0) - 2;
    if (talks > 0 && clause.is(talks + 1, "with") && Progress.isTalks(clause.lower(talks))) {
      lead = talks;
    }
    if (!LEADS.contains(clause.lower(lead))) {
      return start;
    }
    return clause.isVerb(lead) ? lead : carrier(lead);
  }

  /** The light verb whose object the noun is; the noun itself without one. */
  private int carrier(int noun) {
    for (int k = noun - 1; k >= 0 && k >= noun - WIDEST; k--) {
      String lower = clause.lower(k);
      if (LIGHT.contains(lower) && clause.isVerb(k)) {
        return k;
      }
      if (!clause.get(k).isWord() || (Grammar.parts(lower) && !lower.equals("in"))) {
        return noun;
      }
    }
    return noun;
  }
}
