package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who comes to own a whole company: "took over", "will take private". */
final class TakeoverVerbs {

  private static final Set<String> CONTROL = Set.of("control", "ownership", "possession");

  private static final Set<String> RIGHTS = Set.of("right", "rights", "option", "permission");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  TakeoverVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** "The deal gives Halden control of Morrow". */
  Optional<Draft> gives(Act act) {
    int name = act.object();
    Optional<Group> given =
        clause.isName(name) && !clause.isPossessive(name + 1)
            ? Optional.of(new Group(name, name + 1, List.of(new Member(name, name + 1, true))))
            : clause.groupFrom(name);
    if (act.passive() || given.isEmpty() || !given.get().members().getFirst().named()) {
      return Optional.empty();
    }
    int control = given.get().to();
    if (clause.is(control, "the") && RIGHTS.contains(clause.lower(clause.phraseEnd(control) - 1))) {
      return right(act, given.get());
    }
    int of = control;
    while (of < control + 4 && !clause.is(of, "of")) {
      of++;
    }
    Optional<Group> owned = clause.is(of, "of") ? clause.groupIn(of + 1) : Optional.empty();
    if (!CONTROL.contains(clause.lower(of - 1)) || owned.filter(slots::isSomebody).isEmpty()) {
      return Optional.empty();
    }
    return owned(given.get(), owned.get());
  }

  /** "granted Halden the exclusive right to open shops". */
  private Optional<Draft> right(Act act, Group given) {
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
    deal.add(naming.parties(clause, given, Role.BUYER));
    boolean done = slots.infinitive(deal, given.to(), act.end());
    return done && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  private Optional<Draft> owned(Group buyer, Group target) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(naming.parties(clause, buyer, Role.BUYER));
    deal.add(naming.parties(clause, target, Role.TARGET));
    deal.object = clause.span(target.from(), target.to());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "takes over Halden's shops", "the car policies of Halden". */
  private Optional<Draft> part(Act act, int thing) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    int end = clause.phraseEnd(thing);
    deal.add(slots.possessor(thing, Role.SELLER));
    deal.add(slots.behind("from", act, Role.SELLER));
    if (clause.is(end, "of") && !deal.has(Role.SELLER)) {
      clause
          .groupIn(end + 1)
          .filter(slots::isSomebody)
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
    }
    slots.things.object(deal, thing, act.end());
    return deal.parties.size() > 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
  }

  private boolean holdsOwned(int thing) {
    for (int k = thing; k < clause.phraseEnd(thing); k++) {
      if (Slots.isOwned(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** "Halden is to be taken over by Morrow". */
  private Optional<Draft> takenOver(Act act) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    if (!clause.is(act.object(), "over") || deal.parties.isEmpty()) {
      return Optional.empty();
    }
    deal.object = deal.parties.getFirst().span();
    deal.add(slots.behind("by", act, Role.BUYER));
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "will take Halden private", "took over Halden". */
  Optional<Draft> read(Act act) {
    if (act.passive()) {
      return takenOver(act);
    }
    boolean control = clause.is(act.object(), "control") && clause.is(act.object() + 1, "of");
    int thing =
        control
            ? act.object() + 2
            : clause.is(act.object(), "over") ? act.object() + 1 : act.object();
    Optional<Group> taken =
        clause.isName(thing) && clause.is(thing + 1, "private")
            ? Optional.of(new Group(thing, thing + 1, List.of(new Member(thing, thing + 1, true))))
            : thing > act.object() ? clause.groupIn(thing) : Optional.empty();
    if (act.subject().isEmpty()) {
      return Optional.empty();
    }
    if (taken.filter(slots::isSomebody).isEmpty()) {
      // "will take the brand from Morrow"
      boolean owned =
          clause.is(act.verb() - 1, "will") && slots.find(act, "from") > 0 && holdsOwned(thing);
      return thing > act.object() || owned ? part(act, thing) : Optional.empty();
    }
    return owned(act.subject().get(), taken.get());
  }
}
