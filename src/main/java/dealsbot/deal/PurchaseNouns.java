package dealsbot.deal;

import dealsbot.deal.Party.Role;

/** Reads what stands around a purchase, a bid, a stake: whose, in whom, for what. */
final class PurchaseNouns {

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  PurchaseNouns(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** "the acquisition of a 51 percent stake in Halden". */
  private void stake(Draft deal, int from, int end) {
    int last = clause.phraseEnd(from);
    if (Lexicon.SHARES.contains(clause.lower(last - 1)) && clause.is(last, "in") && last < end) {
      deal.add(slots.those(last + 1, Role.TARGET));
    }
  }

  /** "the takeover of Halden", "the sale of its mine". */
  void of(Draft deal, int i, int end, boolean bought) {
    if (!clause.is(i + 1, "of")) {
      return;
    }
    if (bought) {
      if (clause.is(i + 2, "its") || clause.is(i + 2, "their")) {
        deal.add(naming.owner(clause, i + 2, Role.SELLER));
      }
      slots.things.object(deal, i + 2, end);
      stake(deal, i + 2, end);
      clause
          .groupIn(i + 2)
          .filter(g -> slots.isSomebody(g) || Bodies.isSame(clause.lower(g.to() - 1)))
          .ifPresent(g -> deal.add(naming.others(clause, g, Role.TARGET, deal.parties)));
    } else {
      clause.groupIn(i + 2).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    }
  }

  /** "a 9.8% stake in Halden", "an investment in Halden". */
  void in(Draft deal, int start, int i, int end, boolean stake) {
    int in = slots.find(i, end, "in");
    if (in > 0) {
      clause
          .groupIn(in + 1)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    }
    if (stake) {
      deal.object = clause.get(i).span();
      for (int k = start; k < i; k++) {
        deal.quantity = clause.get(k).isAmount() ? clause.get(k).span() : deal.quantity;
      }
    }
  }

  /** "A bid from Halden for Morrow was rejected by its board": who bids, and for whom. */
  void bid(Draft deal, int i, int end) {
    deal.add(slots.behind("from", i, end, Role.BUYER));
    int wanted = slots.find(i, end, "for");
    if (wanted > 0) {
      clause
          .groupIn(wanted + 1)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(
              g -> {
                deal.add(naming.parties(clause, g, Role.TARGET));
                slots.things.object(deal, wanted + 1, end);
              });
      int thing = clause.phraseEnd(wanted + 1);
      if (!deal.has(Role.TARGET) && clause.is(thing, "of") && thing + 1 < end) {
        // "bids for the film archive of the studio Morrow"
        deal.add(slots.those(thing + 1, Role.SELLER));
        slots.things.object(deal, wanted + 1, end);
      }
    }
    for (int k = i + 1; k + 1 < clause.size(); k++) {
      if (clause.is(k, "by") && Progress.isEnding(clause.lower(k - 1)) && clause.isName(k + 1)) {
        deal.add(naming.named(clause, k + 1, Role.TARGET));
      }
    }
  }
}
