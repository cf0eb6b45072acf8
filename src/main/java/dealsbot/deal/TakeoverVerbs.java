package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;

/** Reads who comes to own a whole company: "took over", "will take private". */
final class TakeoverVerbs {

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  TakeoverVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** "will take Halden private", "took over Halden". */
  Optional<Draft> read(Act act) {
    boolean control = clause.is(act.object(), "control") && clause.is(act.object() + 1, "of");
    int thing =
        control
            ? act.object() + 2
            : clause.is(act.object(), "over") ? act.object() + 1 : act.object();
    Optional<Group> taken =
        clause.isName(thing) && clause.is(thing + 1, "private")
            ? Optional.of(
                new Group(thing, thing + 1, List.of(new Clause.Member(thing, thing + 1, true))))
            : thing > act.object() ? clause.groupIn(thing) : Optional.empty();
    if (taken.filter(slots::isSomebody).isEmpty()
        || act.subject().isEmpty()
        || clause.isPassive(act.verb())) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(naming.parties(clause, taken.get(), Role.TARGET));
    deal.object = clause.span(taken.get().from(), taken.get().to());
    return Optional.of(deal);
  }
}
