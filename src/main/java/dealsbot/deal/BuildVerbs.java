package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;

/** Reads for whom something will be built, made or brought to shops. */
final class BuildVerbs {

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  BuildVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /**
   * "will build a solar farm for Morrow", "will distribute Morrow's drinks": promised, for whom.
   */
  Optional<Draft> build(Act act) {
    boolean promised =
        clause.is(act.verb() - 1, "will")
            || clause.is(act.verb() - 1, "would")
            || clause.is(act.verb() - 1, "to")
            || clause.is(act.verb() - 1, "jointly");
    boolean others = act.subject().filter(g -> clause.is(g.from() - 1, "with")).isPresent();
    if (act.passive() || !promised || others || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    boolean together = clause.is(act.verb() - 1, "jointly");
    deal.add(naming.parties(clause, act.subject().get(), together ? Role.PARTNER : Role.SELLER));
    if (together) {
      slots.things.object(deal, act.object(), act.end());
      return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
    }
    int wanted = slots.findCustomer(act.verb(), act.end());
    List<Party> owner =
        clause.isPossessive(act.object() + 1)
            ? slots.possessor(act.object(), Role.BUYER)
            : List.of();
    if (wanted > 0 && clause.groupFrom(wanted + 1).isPresent()) {
      deal.add(slots.those(wanted + 1, Role.BUYER));
    } else {
      deal.add(owner);
    }
    slots.things.object(deal, act.object(), act.end());
    return deal.has(Role.BUYER) && deal.object != null ? Optional.of(deal) : Optional.empty();
  }
}
