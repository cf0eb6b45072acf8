package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whose name is shown by whom: "will carry the name of the brewery Halden on its shirts",
 * "Halden's logo will be on the shirts of".
 */
final class Sponsors {

  private static final Set<String> SHOWS =
      WordForms.forms("carry:carried bear:bore wear:wore display have:has:had show feature sport");

  /** Those that make a sentence worth reading. */
  static final Set<String> NAMES = WordForms.plurals("name logo");

  private static final Set<String> STANDS = WordForms.forms("be appear stand:stood feature");

  private final Slots slots;
  private final Clause clause;

  Sponsors(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    Draft deal = new Draft(Kind.CONTRACT);
    int object = clause.afterAdverbs(verb + 1);
    int on = slots.find(verb, end, "on");
    if (on < 0) {
      return Optional.empty();
    }
    if (SHOWS.contains(clause.lower(verb)) && !clause.isPassive(verb)) {
      deal.add(slots.subject(verb, Role.SELLER));
      deal.add(sponsor(object));
    } else if (STANDS.contains(clause.lower(verb))) {
      deal.add(sponsor(0));
      deal.add(slots.others.granter(on + 1, end, Role.SELLER));
    }
    if (deal.parties.size() > 1) {
      slots.things.object(deal, on + 1, end);
    }
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** Whose name: "the name of the brewery Halden", "Halden's logo". */
  private List<Party> sponsor(int i) {
    int last = clause.phraseEnd(i);
    if (last <= i || !NAMES.contains(clause.lower(last - 1))) {
      return List.of();
    }
    if (clause.isName(i) && clause.isPossessive(i + 1)) {
      return slots.naming.named(clause, i, Role.BUYER);
    }
    Optional<Group> of = clause.is(last, "of") ? clause.groupIn(last + 1) : Optional.empty();
    return of.filter(slots::isSomebody)
        .map(g -> slots.naming.parties(clause, g, Role.BUYER))
        .orElse(List.of());
  }
}
