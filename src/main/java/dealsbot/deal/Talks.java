package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/** Reads who talks with whom about what: "is negotiating with Morrow about a factory". */
final class Talks {

  private static final Set<String> TALKING =
      WordForms.union(
          WordForms.forms("negotiate"), Set.of("talks", "negotiations", "discussions", "talking"));

  private static final Set<String> ABOUT = Set.of("about", "on", "over");

  /** What firms talk about with others and do not deal in. */
  private static final Set<String> NO_GOODS =
      WordForms.plurals(
          "pay wage job rule regulation tax tariff strike condition future law term question issue"
              + " price plan way timetable dispute problem crisis debt fine penalty merger");

  private final Slots slots;
  private final Clause clause;

  Talks(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    for (int k = verb; k < Math.min(end, verb + 4); k++) {
      boolean with = clause.is(k + 1, "with") || clause.is(k + 1, "to");
      Optional<Group> other =
          with && TALKING.contains(clause.lower(k))
              ? clause.groupIn(k + 2).filter(slots::isSomebody)
              : Optional.empty();
      if (other.isPresent() && ABOUT.contains(clause.lower(other.get().to()))) {
        return about(verb, other.get(), end);
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> about(int verb, Group other, int end) {
    int thing = other.to() + 1;
    int last = clause.phraseEnd(thing);
    if (last <= thing || NO_GOODS.contains(clause.lower(last - 1))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.status = Status.IN_TALKS;
    deal.add(slots.subject(verb, Role.PARTNER));
    deal.add(slots.naming.others(clause, other, Role.PARTNER, deal.parties));
    slots.things.object(deal, thing, end);
    return deal.parties.size() > 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
  }
}
