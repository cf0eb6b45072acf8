package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/** Reads who is chosen to supply what: "picked", "was named as its supplier of". */
final class ChoiceVerbs {

  private static final Set<String> SUPPLIERS =
      WordForms.plurals("supplier provider contractor partner vendor operator builder distributor");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  ChoiceVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  Optional<Draft> read(Act act) {
    if (!act.passive() && clause.isName(act.object()) && clause.isPossessive(act.object() + 1)) {
      return chooseThing(act);
    }
    Optional<Group> chosen = act.passive() ? act.subject() : clause.groupIn(act.object());
    Draft deal = new Draft(Kind.CONTRACT);
    if (chosen.isEmpty() || !chosen.get().members().getFirst().named()) {
      return Optional.empty();
    }
    if (act.passive()) {
      deal.add(slots.behind("by", act, Role.BUYER));
    } else {
      act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    }
    deal.add(naming.parties(clause, chosen.get(), Role.SELLER));
    boolean found =
        as(deal, act.passive() ? act.verb() + 1 : chosen.get().to(), act.end())
            || (!clause.lower(act.verb()).startsWith("nam")
                && !clause.lower(act.verb()).startsWith("appoint")
                && slots.infinitive(deal, act.verb() + 1, act.end()));
    return found ? Optional.of(deal) : Optional.empty();
  }

  /** "has chosen Halden's trams in a deal worth": whose they are deals too. */
  private Optional<Draft> chooseThing(Act act) {
    boolean dealt = false;
    for (int k = act.verb() + 1; k < act.end(); k++) {
      dealt |= Lexicon.CONTRACTS.contains(clause.lower(k));
    }
    if (!dealt || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(naming.named(clause, act.object(), Role.SELLER));
    slots.object(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "as its main supplier of tyres": as what, and for whom. */
  private boolean as(Draft deal, int as, int end) {
    for (int k = as + 1; clause.is(as, "as") && k < Math.min(end, as + 6); k++) {
      if (SUPPLIERS.contains(clause.lower(k))) {
        if (clause.is(k + 1, "of")) {
          slots.object(deal, k + 2, end);
        }
        int wanted = slots.find(k, end, "for");
        if (wanted > 0 && deal.parties.size() < 2) {
          deal.add(
              clause.isPossessive(wanted + 2)
                  ? slots.possessor(wanted + 1, Role.BUYER)
                  : slots.those(wanted + 1, Role.BUYER));
        }
        return true;
      }
    }
    return false;
  }
}
