package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells whether what {@link Ties} read is a deal: two sides, and something that proves it. */
final class TieProof {

  /** Verbs that tell of a deal with so and so many of a thing. */
  private static final Set<String> GOODS =
      WordForms.forms(
          "supply provide furnish equip:equipped:equipping deliver ship:shipped:shipping rent"
              + " export place");

  private static final Set<String> GETS = Set.of("get", "receive", "obtain", "take");

  private final Clause clause;

  TieProof(Clause clause) {
    this.clause = clause;
  }

  boolean holds(Draft deal, Signs signs, int verb, int end) {
    Set<String> sides = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (Party party : deal.parties) {
      sides.add(party.name());
      places.add(place(party));
    }
    if (sides.size() < 2 || (places.size() < 2 && !signs.isMutual())) {
      return false;
    }
    boolean term = signs.first().kind() == DealStatement.Kind.CONTRACT && isForTerm(end);
    return signs.isSure() || term || isCounted(verb, end);
  }

  /** "delivers 40 pumps", "will deliver heat", any sum. */
  private boolean isCounted(int verb, int end) {
    boolean goods = GOODS.contains(clause.lower(verb));
    boolean promised = clause.is(verb - 1, "will");
    for (int k = verb; k < end; k++) {
      boolean got = promised && GETS.contains(clause.lower(verb));
      boolean number = (goods || got) && clause.get(k).type() == Word.Type.NUMBER;
      // "1.7 million pounds of salt": a weight.
      boolean weight = clause.lower(k).endsWith("pounds") && clause.is(k + 1, "of");
      if ((clause.isMoney(k) && !weight) || number) {
        return true;
      }
    }
    return goods && promised && clause.get(verb + 1).isWord();
  }

  /** "until 2029", "for ten years": bound for a time. */
  private boolean isForTerm(int end) {
    for (int k = 1; k + 1 < Math.min(clause.size(), end + 3); k++) {
      boolean until = clause.is(k, "until") && clause.get(k + 1).type() == Word.Type.DATE;
      boolean years = clause.is(k, "for") && clause.isAmount(k + 1) && clause.is(k + 2, "years");
      if (until || years) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the row that a party stands in. */
  private int place(Party party) {
    for (int k = 0; k < clause.size(); k++) {
      Optional<Group> group = clause.groupFrom(k);
      if (group.isPresent() && clause.span(k, group.get().to()).overlaps(party.span())) {
        return k;
      }
    }
    return -1 - party.span().start();
  }
}
