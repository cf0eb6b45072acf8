package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who was won as a customer: "Halden has signed up Morrow and Tessa as its first clients".
 */
final class SignedUp {

  private static final Set<String> SIGNS = Set.of("signed", "signs", "signing", "sign");

  private static final Set<String> SIDES =
      WordForms.plurals("customer client partner buyer tenant user supplier distributor licensee");

  private final Slots slots;

  SignedUp(Slots slots) {
    this.slots = slots;
  }

  boolean startsAt(int i) {
    return SIGNS.contains(slots.clause.lower(i)) && !slots.clause.isPassive(i);
  }

  Optional<Draft> read(int i, int end) {
    Clause clause = slots.clause;
    if (clause.is(i + 1, "with")) {
      return with(i, end);
    }
    int wanted = clause.is(i + 1, "up") ? i + 2 : i + 1;
    if (clause.is(wanted, "for") && clause.isAmount(wanted + 1)) {
      return goods(i, wanted + 1, end);
    }
    int from = clause.is(i + 1, "up") || clause.is(i + 1, "on") ? i + 2 : i + 1;
    Optional<Group> won = clause.groupIn(from);
    if (won.isEmpty() || !won.get().members().getFirst().named()) {
      return Optional.empty();
    }
    int as = won.get().to();
    boolean side = false;
    for (int k = as; clause.is(as, "as") && k < Math.min(end, as + 7); k++) {
      side |= SIDES.contains(clause.lower(k));
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(i, Role.SELLER));
    deal.add(slots.naming.parties(clause, won.get(), Role.BUYER));
    slots.infinitive(deal, as, end);
    return side && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "Halden and Morrow have signed for 20 trains". */
  private Optional<Draft> goods(int i, int thing, int end) {
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(i, Role.PARTNER));
    deal.add(slots.behind("with", i, end, Role.PARTNER));
    deal.add(slots.behind("from", i, end, Role.SELLER));
    slots.things.object(deal, thing, end);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "Halden has signed with Morrow to monitor its pipes": for what. */
  private Optional<Draft> with(int i, int end) {
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(i, Role.PARTNER));
    deal.add(slots.those(i + 2, Role.PARTNER));
    boolean done = slots.infinitive(deal, i + 2, end);
    return done && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
