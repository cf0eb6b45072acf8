package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.Optional;

/** Reads to whom a deal is given: "awarded Halden a contract", "beat two rivals to a contract". */
final class Awards {

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  Awards(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** "granted Halden exclusive rights": who is given them. */
  boolean isGiven(int name) {
    int given = given(name);
    return given > 0
        && clause.isVerb(given - 1)
        && Lexicon.frame(clause.lower(given - 1)) == Frame.AWARD
        && !clause.isPossessive(name);
  }

  /** Where those begin who end before {@code name}: "the drugmaker Halden". */
  private int given(int name) {
    return clause.groupTo(name).map(Group::from).orElse(name - 1);
  }

  /** Who awards the deal named at {@code i}, and to whom. */
  void award(Draft deal, int verb, int i, int end) {
    if (clause.isPassive(verb)) {
      deal.add(slots.subject(verb, Role.SELLER));
      deal.add(slots.behind("by", i, end, Role.BUYER));
    } else {
      deal.add(slots.subject(verb, Role.BUYER));
      deal.add(slots.behind("to", i, end, Role.SELLER));
    }
  }

  /** "Halden beat two rivals to a contract". */
  boolean beaten(Draft deal, int to, int i, int end) {
    for (int k = to - 1; k > 0 && k > to - 6; k--) {
      if (clause.is(k, "beat") || clause.is(k, "beating")) {
        deal.add(slots.subject(k, Role.SELLER));
        deal.add(slots.behind("from", i, end, Role.BUYER));
        return true;
      }
    }
    return false;
  }

  /** "awarded Halden a contract": who gets it stands between. */
  void between(Draft deal, int start) {
    if (clause.isName(start - 1) && isGiven(start)) {
      deal.add(naming.named(clause, start - 1, Role.SELLER));
      deal.add(slots.subject(given(start) - 1, Role.BUYER));
      return;
    }
    Optional<Group> between = clause.groupTo(start);
    if (between.isPresent()) {
      int award = between.get().from() - 1;
      if (Lexicon.frame(clause.lower(award)) == Frame.AWARD) {
        deal.add(naming.parties(clause, between.get(), Role.SELLER));
        deal.add(slots.subject(award, Role.BUYER));
      }
    }
  }
}
