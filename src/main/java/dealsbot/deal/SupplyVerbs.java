package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who supplies, hires, orders or uses what: "will supply", "charters", "ordered". */
final class SupplyVerbs {

  /** Verbs of many meanings: only with so and so many of a thing do they tell of goods. */
  private static final Set<String> WEAK =
      WordForms.forms("provide deliver ship:shipped:shipping export");

  private static final Set<String> LICENSES = WordForms.forms("license licence");

  private static final Set<String> LENDS = WordForms.forms("lease license licence rent charter");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;
  private final TakeoverVerbs takeovers;

  SupplyVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
    this.takeovers = new TakeoverVerbs(slots);
  }

  Optional<Draft> supply(Act act) {
    Draft deal = new Draft(Kind.CONTRACT);
    if (act.passive()) {
      deal.add(slots.behind("by", act, Role.SELLER));
      if (clause.is(act.object(), "with")) {
        act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
        slots.things.object(deal, act.object() + 1, act.end());
        return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
      }
      act.subject().ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
    } else {
      act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
    }
    if (LICENSES.contains(clause.lower(act.verb())) && clause.isPossessive(act.object() + 1)) {
      return licensed(act);
    }
    Optional<Group> given = slots.given(act.object());
    if (given.isPresent() && clause.isMoney(slots.thingStart(given.get()))) {
      // "will provide Morrow with $5 million"
      return paid(act, given.get());
    }
    boolean lends = LENDS.contains(clause.lower(act.verb()));
    if (given.isPresent()) {
      deal.add(naming.parties(clause, given.get(), Role.BUYER));
      slots.things.object(deal, slots.thingStart(given.get()), act.end());
    } else {
      slots.things.object(deal, act.object(), act.end());
      if (lends && slots.find(act, "from") > 0) {
        return hire(act);
      }
      deal.add(slots.behind("to", act, Role.BUYER));
    }
    // "provides", "delivers" and "ships" say what a firm does, not that it agreed to.
    boolean habit = clause.lower(act.verb()).endsWith("s") && deal.value == null;
    boolean agreed = false;
    for (int k = act.verb() + 1; k < act.end(); k++) {
      agreed |= Lexicon.CONTRACTS.contains(clause.lower(k));
    }
    boolean weak =
        WEAK.contains(clause.lower(act.verb()))
            && deal.quantity == null
            && !agreed
            && !(isPromised(act.verb()) && slots.isDescribed(act, "to"));
    return habit || weak ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> paid(Act act, Group given) {
    Draft deal = new Draft(Kind.FUNDING);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.INVESTOR)));
    deal.add(naming.parties(clause, given, Role.FUNDED));
    deal.value = clause.get(slots.thingStart(given)).span();
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** Who says what a clause that begins at {@code that} tells, where that opens the sentence. */
  private List<Party> teller(int that) {
    for (int k = that - 1; k > 0 && k > that - 5; k--) {
      if (Grammar.SAYS.contains(clause.lower(k)) && clause.isVerb(k)) {
        return clause
            .groupTo(k)
            .filter(g -> g.from() == 0)
            .map(g -> naming.parties(clause, g, Role.SELLER))
            .orElse(List.of());
      }
    }
    return List.of();
  }

  /** "will deliver", "is to deliver". */
  private boolean isPromised(int verb) {
    boolean bound = clause.is(verb - 1, "to") && Grammar.BE.contains(clause.lower(verb - 2));
    return bound || clause.is(verb - 1, "will");
  }

  /** "Halden has licensed Morrow's eye drops": from the one whose they are. */
  private Optional<Draft> licensed(Act act) {
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    deal.add(slots.possessor(act.object(), Role.SELLER));
    slots.things.object(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "Halden will charter six ships from Morrow". */
  Optional<Draft> hire(Act act) {
    if (clause.lower(act.verb()).startsWith("t") && !clause.isAmount(act.object())) {
      return takeovers.read(act);
    }
    List<Party> from = slots.behind("from", act, Role.SELLER);
    if (from.isEmpty()) {
      from = slots.others.teller(act.end(), Role.SELLER);
    }
    if ((act.subject().isEmpty() && !act.passive()) || from.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    if (act.passive()) {
      // "A warehouse has been rented by Halden from Morrow"
      deal.add(slots.behind("by", act, Role.BUYER));
      deal.add(from);
      return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
    }
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    slots.things.object(deal, act.object(), act.end());
    deal.add(from);
    return Optional.of(deal);
  }

  /** "commissioned two ships from Halden", "opted for Halden engines". */
  Optional<Draft> orderOf(Act act) {
    boolean opts = clause.lower(act.verb()).startsWith("opt");
    boolean orders = opts || clause.lower(act.verb()).startsWith("commission");
    if (!orders || act.passive() || (opts && !clause.is(act.object(), "for"))) {
      return Optional.empty();
    }
    Act order = opts ? act.of(act.object() + 1) : act;
    List<Party> maker = slots.behind("from", act, Role.SELLER);
    if (maker.isEmpty() && opts) {
      maker = slots.things.maker(order.object() - 1, Role.SELLER);
    }
    if (maker.isEmpty() || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    slots.things.object(deal, order.object(), act.end());
    deal.add(maker);
    return deal.parties.size() > 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
  }

  Optional<Draft> order(Act act) {
    boolean thing = clause.isAmount(act.object());
    List<Party> from = slots.behind("from", act, Role.SELLER);
    if (act.subject().isEmpty() || (!thing && from.isEmpty())) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    slots.things.object(deal, act.object(), act.end());
    deal.add(from);
    if (deal.parties.size() == 1) {
      // "Morrow announced that Halden had ordered 40 pumps": from the one who says so.
      act.subject().ifPresent(g -> deal.add(teller(g.from())));
    }
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  /** "The railway will use 40 Halden engines": whose they are stands inside. */
  Optional<Draft> use(Act act) {
    List<Party> maker = slots.things.maker(act.object(), Role.SELLER);
    if (maker.isEmpty() && slots.deeds.isInDeal()) {
      maker = slots.possessor(act.object(), Role.SELLER);
    }
    if (maker.isEmpty() && clause.is(act.verb() - 1, "will")) {
      maker = slots.behind("from", act, Role.SELLER);
    }
    if (act.subject().isEmpty() || maker.isEmpty()) {
      return Optional.empty();
    }
    int end = clause.phraseEnd(act.object());
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(maker);
    slots.things.object(deal, act.object(), end);
    if (clause.is(end, "to") && end + 1 < clause.size()) {
      deal.purpose = clause.span(end, nextMark(end + 1));
    }
    return Optional.of(deal);
  }

  private int nextMark(int from) {
    int end = from;
    while (end < clause.size() && !clause.isMark(end)) {
      end++;
    }
    return end;
  }
}
