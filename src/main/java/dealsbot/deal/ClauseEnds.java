package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import java.util.Optional;
import java.util.Set;

/** Tells where the clause ends that a word stands in. */
final class ClauseEnds {

  private static final Set<String> SOURCES = Set.of("according", "citing");

  /** Behind these stand those who were left out. */
  private static final Set<String> LOSERS =
      WordForms.words(
          "beating outbidding defeating edging ahead instead rather unlike turning rejecting"
              + " replacing ending besting pipping overtaking");

  /** Behind an aside these lead to what the verb before it binds. */
  private static final Set<String> SIDES = Set.of("from", "to", "for", "with");

  /** So many words may stand in such an aside. */
  private static final int LONGEST = 12;

  private final Clause clause;

  ClauseEnds(Clause clause) {
    this.clause = clause;
  }

  /** The number after the clause's last word. */
  int of(int i) {
    int verb = clause.isVerb(i) ? clause.lastOfRow(i) : i;
    for (int k = verb + 1; k < clause.size(); k++) {
      Word word = clause.get(k);
      if (word.type() == Word.Type.MARK && ";:.".contains(word.lower())) {
        return k;
      }
      int goesOn = word.isWord() ? pastRelative(k) : 0;
      if (goesOn > 0) {
        k = goesOn;
        continue;
      }
      if (word.isWord() && breaks(k)) {
        return clause.isMark(k - 1, ",") ? k - 1 : k;
      }
      // "a licence to brew and sell": one row.
      boolean row = clause.is(k - 2, "to") && Lexicon.isDealNoun(clause.lower(k - 3));
      if (row && word.is("and") && clause.get(k - 1).isWord() && clause.get(k + 1).isWord()) {
        continue;
      }
      if ((word.isMark(",") || word.is("and") || word.is("but")) && opensClause(k)) {
        return k;
      }
      if (word.isMark(",") && LOSERS.contains(clause.lower(k + 1))) {
        return k;
      }
      if (word.isWord() && Grammar.SAYS.contains(word.lower()) && clause.isVerb(k)) {
        Optional<Group> speaker = clause.groupTo(clause.isMark(k - 1, ",") ? k - 1 : k);
        if (clause.isMark(k - 1, ",") && speaker.isPresent()) {
          return beforeAside(speaker.get().from() - 1);
        }
        return speaker
            .map(g -> clause.isMark(g.from() - 1, ",") ? g.from() - 1 : g.from())
            .orElse(k);
      }
    }
    return clause.size();
  }

  /** "…, the owner, Halden, said": the comma before who is explained. */
  private int beforeAside(int comma) {
    for (int k = comma - 1; clause.isMark(comma, ",") && k > 0 && k > comma - 5; k--) {
      if (clause.isMark(k, ",")) {
        return k;
      }
    }
    return comma;
  }

  /**
   * ", which makes chips, from": the comma behind which the clause goes on; 0 where it does not.
   */
  private int pastRelative(int which) {
    if (!clause.is(which, "which") || !clause.isMark(which - 1, ",")) {
      return 0;
    }
    for (int k = which + 2; k < Math.min(clause.size(), which + LONGEST); k++) {
      if (clause.isMark(k, ",")) {
        return SIDES.contains(clause.lower(k + 1)) ? k : 0;
      }
    }
    return 0;
  }

  private boolean breaks(int k) {
    String lower = clause.lower(k);
    return (Grammar.BREAKS.contains(lower)
            && !clause.is(k - 1, "under")
            && !(lower.equals("as")
                && !clause.isMark(k - 1, ",")
                && !Grammar.PRONOUNS.contains(clause.lower(k + 1)))
            && !(lower.equals("until") && !clause.isVerb(k + 2)))
        || (SOURCES.contains(lower) && clause.isMark(k - 1, ","));
  }

  private boolean opensClause(int k) {
    if (k + 1 >= clause.size()) {
      return false;
    }
    boolean comma = clause.isMark(k, ",");
    int next = comma && (clause.is(k + 1, "and") || clause.is(k + 1, "but")) ? k + 2 : k + 1;
    while (next < clause.size() && Grammar.isAdverb(clause.lower(next))) {
      next++;
    }
    boolean opens = next < clause.size() && (clause.isVerb(next) || opensOther(next));
    return opens && !(comma && clause.is(next, "based"));
  }

  /** Whether somebody with a verb of their own stands at {@code i}. */
  private boolean opensOther(int i) {
    Word word = clause.get(i);
    if (word.isWord() && Grammar.PRONOUNS.contains(word.lower())) {
      return true;
    }
    int end = word.isWord() && Grammar.parts(word.lower()) ? i : clause.phraseEnd(i);
    return end > i
        && end < clause.size()
        && clause.isVerb(end)
        && !clause.lower(end).endsWith("ing");
  }
}
