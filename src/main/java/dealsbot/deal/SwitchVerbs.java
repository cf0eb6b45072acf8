package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who changes from whom to whom: "switched from Morrow to Halden", "replaces Morrow with
 * Halden", "Halden succeeds Morrow as supplier to Tessa".
 */
final class SwitchVerbs {

  private static final Set<String> MOVES = WordForms.forms("switch move shift change migrate");

  private static final Set<String> PLACES = Set.of("with", "for", "of", "by");

  private static final Set<String> SIDES =
      WordForms.plurals(
          "supplier sponsor partner provider operator contractor distributor lender caterer carrier"
              + " broadcaster licensee tenant customer auditor");

  /** What a firm can have done by another one. */
  private static final Set<String> WORK =
      WordForms.words(
          "accounting payroll accounts service support processing maintenance catering logistics"
              + " production printing manufacturing distribution deliveries shipping business"
              + " payments operations cleaning security warehousing assembly administration"
              + " bookkeeping laundry mailing packaging");

  private final Clause clause;
  private final Slots slots;

  SwitchVerbs(Slots slots) {
    this.clause = slots.clause;
    this.slots = slots;
  }

  Optional<Draft> read(Act act) {
    if (act.passive() || act.subject().isEmpty()) {
      return Optional.empty();
    }
    return MOVES.contains(clause.lower(act.verb())) ? moved(act) : replaced(act);
  }

  /** "has switched its milk supply from Morrow to Halden". */
  private Optional<Draft> moved(Act act) {
    int from = slots.find(act, "from");
    Optional<Group> former = named(from + 1);
    int to = former.map(Group::to).orElse(-1);
    Optional<Group> next = clause.is(to, "to") ? named(to + 1) : Optional.empty();
    // "moves its bar from the East Village to": a place, where nothing says what it is.
    boolean place =
        !clause.lower(act.verb()).startsWith("switch")
            && next.filter(g -> g.to() - g.from() > 1 && !clause.is(g.from(), "the")).isEmpty();
    if (from < 0) {
      return outsourced(act);
    }
    if (next.isEmpty() || place) {
      return Optional.empty();
    }
    Draft deal = buys(act, to + 1);
    slots.things.object(deal, act.object(), from);
    deal.former = slots.naming.parties(clause, former.orElseThrow(), Role.SELLER);
    return whole(deal);
  }

  /** "is moving its accounting to Halden". */
  private Optional<Draft> outsourced(Act act) {
    boolean own = clause.is(act.object(), "its") || clause.is(act.object(), "their");
    int last = clause.phraseEnd(act.object());
    if (!own || !WORK.contains(clause.lower(last - 1)) || named(last + 1).isEmpty()) {
      return Optional.empty();
    }
    Draft deal = buys(act, last + 1);
    slots.things.object(deal, act.object(), act.end());
    return clause.is(last, "to") ? whole(deal) : Optional.empty();
  }

  /** "replaces Morrow with Halden", "dropped Morrow in favour of Halden", "as Tessa's sponsor". */
  private Optional<Draft> replaced(Act act) {
    Optional<Group> former = named(act.object());
    int next = former.map(Group::to).orElse(act.end());
    if (clause.is(next, "as")) {
      return succeeded(act, next);
    }
    boolean favour = clause.is(next, "in") && clause.lower(next + 1).startsWith("favo");
    int by = favour ? next + 2 : next;
    if (next >= act.end() || !PLACES.contains(clause.lower(by)) || named(by + 1).isEmpty()) {
      return Optional.empty();
    }
    return whole(buys(act, by + 1));
  }

  /** "Halden replaces Morrow as Tessa's supplier", "as supplier of pumps to Tessa". */
  private Optional<Draft> succeeded(Act act, int as) {
    int last = clause.phraseEnd(as + 1);
    if (!SIDES.contains(clause.lower(last - 1))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.SELLER)));
    deal.add(slots.possessor(as + 1, Role.BUYER));
    for (String link : List.of("to", "of", "for")) {
      if (deal.parties.size() == 1) {
        deal.add(slots.behind(link, last - 1, act.end(), Role.BUYER));
      }
    }
    return whole(deal);
  }

  private Draft buys(Act act, int seller) {
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.BUYER)));
    deal.add(slots.those(seller, Role.SELLER));
    return deal;
  }

  private Optional<Group> named(int i) {
    return clause.groupFrom(i).filter(slots::isSomebody);
  }

  private static Optional<Draft> whole(Draft deal) {
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
