package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.Optional;
import java.util.Set;

/** Reads who is chosen to supply what: "picked", "was named as its supplier of". */
final class ChoiceVerbs {

  private static final Set<String> SUPPLIERS =
      WordForms.plurals(
          "supplier provider contractor partner vendor operator builder distributor bidder retailer"
              + " importer manufacturer reseller dealer agent auditor sponsor caterer insurer"
              + " broker adviser advisor lender carrier");

  /** "the largest supplier to": how big it is, not what it agreed to. */
  private static final Set<String> SIZES =
      WordForms.words("largest biggest second-largest leading major main world second third");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  ChoiceVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  Optional<Draft> read(Act act) {
    boolean owned = clause.isName(act.object()) && clause.isPossessive(act.object() + 1);
    if (!act.passive() && owned && !Places.isCountry(clause.lower(act.object()))) {
      return chooseThing(act);
    }
    boolean turns = clause.lower(act.verb()).startsWith("turn");
    if (turns && (act.passive() || !clause.is(act.verb() + 1, "to"))) {
      return Optional.empty();
    }
    boolean brings = clause.lower(act.verb()).startsWith("br");
    if (brings && (act.passive() || !clause.is(act.verb() + 1, "in"))) {
      return Optional.empty();
    }
    Optional<Group> chosen =
        act.passive() ? act.subject() : clause.groupIn(act.object() + (turns || brings ? 1 : 0));
    Draft deal = new Draft(Kind.CONTRACT);
    if (chosen.isEmpty() || !mayBeChosen(chosen.get(), act.passive())) {
      return Optional.empty();
    }
    if (act.passive()) {
      deal.add(slots.behind("by", act, Role.BUYER));
    } else {
      act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    }
    deal.add(naming.parties(clause, chosen.get(), Role.SELLER));
    boolean found =
        as(deal, as(act, act.passive() ? act.verb() + 1 : chosen.get().to()), act.end())
            || goods(deal, act)
            || (!clause.lower(act.verb()).startsWith("nam")
                && !clause.lower(act.verb()).startsWith("appoint")
                && slots.infinitive(deal, act.verb() + 1, act.end()));
    return found ? Optional.of(deal) : Optional.empty();
  }

  /** Where "as its supplier" begins, perhaps behind "by Halden". */
  private int as(Act act, int from) {
    int at = from;
    if (clause.is(at, "its") || clause.is(at, "their")) {
      // "named Halden its supplier of tyres"
      return at - 1;
    }
    while (at < Math.min(act.end(), from + 6) && !clause.is(at, "as")) {
      at++;
    }
    return at;
  }

  /** "turned to Halden for 40 trams". */
  private boolean goods(Draft deal, Act act) {
    int goods = slots.find(act, "for");
    if (goods > 0 && clause.isAmount(goods + 1)) {
      slots.things.object(deal, goods + 1, act.end());
    }
    return deal.object != null;
  }

  private boolean mayBeChosen(Group chosen, boolean passive) {
    return chosen.members().getFirst().named() || (passive && clause.is(chosen.from(), "it"));
  }

  /** "has become the sole distributor of Morrow's gin", "a supplier to Morrow". */
  Optional<Draft> become(Act act) {
    int end = clause.phraseEnd(act.object());
    if (act.subject().isEmpty()
        || end <= act.object()
        || !SUPPLIERS.contains(clause.lower(end - 1))
        || SIZES.contains(clause.lower(act.object() + 1))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.SELLER));
    if (clause.is(end, "of") && end + 1 < clause.size()) {
      deal.add(slots.possessor(end + 1, Role.BUYER));
      slots.things.object(deal, end + 1, act.end());
    }
    deal.add(slots.behind("to", act, Role.BUYER));
    deal.add(slots.behind("for", act, Role.BUYER));
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "has chosen Halden's trams in a deal worth": whose they are deals too. */
  private Optional<Draft> chooseThing(Act act) {
    boolean dealt = false;
    for (int k = act.verb() + 1; k < act.end(); k++) {
      dealt |= Lexicon.CONTRACTS.contains(clause.lower(k));
    }
    dealt |= slots.find(act, "for") > 0 || clause.is(clause.phraseEnd(act.object()), "to");
    if (!dealt || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(naming.named(clause, act.object(), Role.SELLER));
    slots.things.object(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "as its main supplier of tyres": as what, and for whom. */
  private boolean as(Draft deal, int as, int end) {
    boolean named = clause.is(as, "as") || clause.is(as + 1, "its") || clause.is(as + 1, "their");
    for (int k = as + 1; named && k < Math.min(end, as + 6); k++) {
      if (SUPPLIERS.contains(clause.lower(k))) {
        if (clause.is(k + 1, "of")) {
          slots.things.object(deal, k + 2, end);
        }
        int wanted = slots.find(k, end, "for");
        if (wanted > 0 && deal.object == null && clause.isAmount(wanted + 1)) {
          slots.things.object(deal, wanted + 1, end);
        }
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
