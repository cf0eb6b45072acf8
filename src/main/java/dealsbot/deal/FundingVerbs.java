package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who gives money to whom: "invested", "lent", "raised". */
final class FundingVerbs {

  private static final Set<String> INVESTORS = WordForms.plurals("investor backer lender");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  FundingVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  Optional<Draft> invest(Act act) {
    boolean lends = clause.lower(act.verb()).startsWith("len");
    if (lends && act.subject().isPresent()) {
      return lend(act);
    }
    int in =
        Math.max(
            slots.find(act.object(), act.end(), "in"), slots.find(act.object(), act.end(), "into"));
    // "poured 1.7 million pounds of salt into": a weight.
    boolean weight = clause.is(act.object() + 1, "of");
    if (!clause.isMoney(act.object()) || weight || act.subject().isEmpty() || in < 0) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, act.subject().get(), Role.INVESTOR));
    deal.value = clause.get(act.object()).span();
    deal.add(slots.those(in + 1, Role.FUNDED));
    int thing = clause.phraseEnd(in + 1);
    boolean site = Slots.SITES.contains(clause.lower(thing - 1));
    return deal.parties.isEmpty() || (deal.parties.size() == 1 && !site)
        ? Optional.empty()
        : Optional.of(deal);
  }

  /** "will lend Halden $5 million", "lent $5 million to Halden". */
  private Optional<Draft> lend(Act act) {
    Optional<Group> given = clause.groupFrom(act.object()).filter(g -> clause.isMoney(g.to()));
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, act.subject().get(), Role.INVESTOR));
    if (given.isPresent()) {
      deal.add(naming.parties(clause, given.get(), Role.FUNDED));
      deal.value = clause.get(given.get().to()).span();
    } else if (clause.isMoney(act.object())) {
      deal.add(slots.behind("to", act, Role.FUNDED));
      deal.value = clause.get(act.object()).span();
    }
    return deal.value != null && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "donated $5 million to Halden", "will contribute 40 pumps to Halden's clinics". */
  Optional<Draft> donate(Act act) {
    boolean sum = clause.isMoney(act.object());
    if (act.subject().isEmpty() || act.passive() || (!sum && !clause.isAmount(act.object()))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, act.subject().get(), Role.INVESTOR));
    deal.add(slots.behind("to", act, Role.FUNDED));
    deal.add(slots.behind("towards", act, Role.FUNDED));
    if (sum) {
      deal.value = clause.get(act.object()).span();
    } else {
      slots.things.object(deal, act.object(), act.end());
    }
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "is giving Halden $5 million". */
  Optional<Draft> give(Act act) {
    Optional<Group> given = clause.groupFrom(act.object()).filter(g -> clause.isMoney(g.to()));
    if (given.isEmpty() || act.passive() || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, act.subject().get(), Role.INVESTOR));
    deal.add(naming.parties(clause, given.get(), Role.FUNDED));
    deal.value = clause.get(given.get().to()).span();
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "…; the lead investor is Halden". */
  private List<Party> lead(int end) {
    for (int k = end; k + 1 < clause.size(); k++) {
      if (INVESTORS.contains(clause.lower(k)) && Grammar.BE.contains(clause.lower(k + 1))) {
        return slots.those(k + 2, Role.INVESTOR);
      }
    }
    return List.of();
  }

  Optional<Draft> raise(Act act) {
    boolean round =
        slots.find(act.object(), act.end(), "round") >= 0
            || slots.find(act.object(), act.end(), "funding") >= 0
            || slots.find(act.object(), act.end(), "financing") >= 0
            || slots.find(act.object(), act.end(), "shareholders") >= 0
            || slots.find(act.object(), act.end(), "investors") >= 0
            || slots.find(act.object(), act.end(), "backers") >= 0
            || !slots.behind("from", act, Role.INVESTOR).isEmpty();
    if (!clause.isMoney(act.object()) || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.open = !round;
    deal.add(naming.parties(clause, act.subject().get(), Role.FUNDED));
    deal.value = clause.get(act.object()).span();
    deal.add(lead(act.end()));
    deal.add(slots.behind("from", act, Role.INVESTOR));
    if (round) {
      deal.add(slots.behind("by", act.verb(), clause.size(), Role.INVESTOR));
    }
    if (round && slots.find(act, "with") >= 0) {
      deal.add(slots.behind("with", act.verb(), clause.size(), Role.INVESTOR));
    }
    boolean ever = deal.parties.size() == 1 && clause.is(act.end(), "since");
    return deal.parties.isEmpty() || ever ? Optional.empty() : Optional.of(deal);
  }
}
