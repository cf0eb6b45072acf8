package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the other side of a deal away from the prepositions of its verb: who has the thing, who
 * gets it, with whom talks are held, who tells of it.
 */
final class OtherSides {

  private static final Set<String> HELD =
      Set.of("owned", "operated", "run", "held", "built", "developed", "controlled", "managed");

  private static final Set<String> TELLERS =
      WordForms.words(
          "owner seller vendor parent landlord operator developer manager organiser organizer");

  private static final Set<String> GOES = Set.of("goes", "go", "going", "went", "passes", "pass");

  private final Slots slots;
  private final Clause clause;
  private final Naming naming;

  OtherSides(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
    this.naming = slots.naming;
  }

  /** Whose a thing was or is: "four shops that belonged to Morrow", "jets operated by Morrow". */
  List<Party> holder(int from, Role role) {
    for (int k = from + 1; k + 1 < clause.size(); k++) {
      boolean held = HELD.contains(clause.lower(k)) && clause.is(k + 1, "by");
      boolean belongs = clause.lower(k).startsWith("belong") && clause.is(k + 1, "to");
      if (held || belongs) {
        return slots.those(k + 2, role);
      }
      // "a solar farm that the developer Morrow is building"
      boolean that = clause.is(k, "that") || clause.is(k, "which");
      Optional<Group> owner = that ? clause.groupFrom(k + 1) : Optional.empty();
      if (owner.isPresent() && slots.isSomebody(owner.get()) && clause.isVerb(owner.get().to())) {
        boolean speaks = Grammar.SAYS.contains(clause.lower(owner.get().to()));
        return speaks ? List.of() : naming.parties(clause, owner.get(), role);
      }
    }
    return List.of();
  }

  /** "…, its owner Morrow said": who tells of the deal as the other side of it. */
  List<Party> teller(int end, Role role) {
    for (int k = end; k < clause.size(); k++) {
      if (Grammar.SAYS.contains(clause.lower(k)) && clause.isVerb(k)) {
        // "…, the owner, Halden, said"
        return clause
            .groupTo(clause.isMark(k - 1, ",") ? k - 1 : k)
            .filter(g -> g.from() >= end && isSide(g))
            .map(g -> naming.parties(clause, g, role))
            .orElse(List.of());
      }
    }
    return List.of();
  }

  private boolean isSide(Group group) {
    int from = clause.isMark(group.from() - 1, ",") ? group.from() - 2 : group.from() - 1;
    for (int k = from; k < group.to(); k++) {
      if (TELLERS.contains(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** "…, which goes to Morrow": who gets a thing that the clause before {@code end} is about. */
  List<Party> taker(int end, Role role) {
    int which = clause.isMark(end, ",") ? end + 1 : end;
    if (!clause.is(which, "which") && !clause.is(which, "that")) {
      return List.of();
    }
    for (int k = which + 1; k + 1 < Math.min(clause.size(), which + 5); k++) {
      if (GOES.contains(clause.lower(k)) && clause.is(k + 1, "to")) {
        return slots.those(k + 2, role);
      }
    }
    return List.of();
  }

  /** Whose what is granted from word {@code from} on: "the rights of Halden", "to Halden's". */
  List<Party> granter(int from, int end, Role role) {
    for (int k = from; k < end; k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        return naming.named(clause, k, role);
      }
      boolean of = clause.is(k, "of") || clause.is(k, "from") || clause.is(k, "with");
      Optional<Group> owner = of ? clause.groupIn(k + 1) : Optional.empty();
      if (owner.filter(slots::isSomebody).isPresent()) {
        return naming.parties(clause, owner.get(), role);
      }
    }
    return List.of();
  }

  /** With whom the sentence says that talks are held. */
  List<Party> talkers(Role role) {
    for (int k = 0; k + 2 < clause.size(); k++) {
      if (Progress.isTalks(clause.lower(k)) && clause.is(k + 1, "with")) {
        return slots.those(k + 2, role);
      }
    }
    return List.of();
  }

  /** For whom something is done: never a land. */
  List<Party> customer(int i) {
    return clause
        .groupIn(i)
        .filter(slots::isSomebody)
        .filter(g -> !Lands.isAt(clause, g.to() - 1))
        .map(g -> slots.those(i, Role.BUYER))
        .orElse(List.of());
  }
}
