package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Set;

/** Reads what stands around a contract: what it is for, under which deal, whom it is about. */
final class ContractNouns {

  private static final Set<String> LISTS = Set.of("including", "of", "by", "from", "as");

  private static final Set<String> OWNS =
      WordForms.words("own owns owned owning hold holds held control controls controlled have has");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  ContractNouns(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** What is supplied, built or lent under it. */
  void goods(Draft deal, int i, int end, String noun) {
    if (slots.infinitive(deal, i + 1, end) || slots.underWhich(deal, i)) {
      return;
    }
    int on = slots.find(i, end, "on");
    int about =
        on > 0 ? on : Math.max(slots.find(i, end, "regarding"), slots.find(i, end, "covering"));
    if (about > 0 && (slots.things.isActivity(about + 1, end) || clause.isAmount(about + 1))) {
      slots.things.object(deal, about + 1, end);
      return;
    }
    int goods = slots.find(i, end, "for");
    boolean named =
        noun.startsWith("order") || noun.startsWith("contract") || noun.startsWith("lease");
    if (goods > 0
        && goods + 1 < end
        && (named
            || clause.get(goods + 1).type() == Word.Type.NUMBER
            || slots.things.isActivity(goods + 1, end))) {
      slots.things.object(deal, goods + 1, end);
    }
  }

  /** "Halden has won a contract, the ports authority said": who tells of it gives it. */
  void giver(Draft deal, int end) {
    for (int k = end; k < clause.size(); k++) {
      if (Grammar.SAYS.contains(clause.lower(k)) && clause.isVerb(k)) {
        clause
            .groupTo(k)
            .filter(g -> g.from() >= end && Naming.isOffice(clause, g.members().getFirst()))
            .ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
        return;
      }
    }
  }

  /** "the venture, owned 60% by Halden and 40% by Morrow", "Halden will own 60% of the venture". */
  void owners(Draft deal, int i) {
    for (int k = i + 1; k < Math.min(clause.size(), i + 4); k++) {
      for (int by = k + 1; OWNS.contains(clause.lower(k)) && by < clause.size(); by++) {
        boolean share = clause.is(by, "by") && (by == k + 1 || clause.isAmount(by - 1));
        if (share) {
          deal.add(slots.those(by + 1, Role.PARTNER));
        }
      }
    }
    for (int k = i - 1; k > i - 6 && k > 1; k--) {
      if (clause.isAmount(k) && OWNS.contains(clause.lower(k - 1)) && clause.is(k + 1, "of")) {
        deal.add(slots.subject(k - 1, Role.PARTNER));
        if (clause.is(i + 1, "and") && clause.isName(i + 2)) {
          deal.add(naming.named(clause, i + 2, Role.PARTNER));
        }
      }
    }
  }

  /** "doubled its order to 80 trams": how many there are now. */
  void changed(Draft deal, int i, int end) {
    int to = slots.find(i, end, "to");
    if (to < 0 || !clause.isAmount(to + 1) || deal.quantity != null) {
      return;
    }
    if (clause.isMark(to + 2) || to + 2 >= end) {
      deal.quantity = clause.get(to + 1).span();
    } else {
      deal.object = null;
      slots.things.object(deal, to + 1, end);
    }
  }

  /** "Halden and Morrow will share 50 masts under an agreement". */
  void under(Draft deal, int start) {
    if (!clause.is(start - 1, "under") || deal.kind != Kind.CONTRACT || !deal.parties.isEmpty()) {
      return;
    }
    clause
        .groupWithin(0, start)
        .filter(g -> g.members().size() > 1 && clause.isVerb(g.to()))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    slots.infinitive(deal, 0, start);
  }

  /** Those who stand before "in a deal", and whom the sentence is about. */
  void around(Draft deal, int start, int i, int sides) {
    if (clause.is(start - 1, "in")) {
      int with = clause.isMark(start - 2, ",") ? start - 2 : start - 1;
      clause.groupTo(with).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    }
    boolean listed = LISTS.contains(clause.lower(start - 1));
    boolean open = deal.parties.size() == 1 || (sides == 0 && listed);
    if (open && deal.kind == Kind.CONTRACT) {
      deal.add(topic(i));
    }
  }

  /** Whom the sentence is about, where the deal itself does not say: "Halden's shares rose …". */
  private List<Party> topic(int before) {
    for (int k = 0; k + 1 < Math.min(5, before); k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        return naming.named(clause, k, Role.PARTNER);
      }
    }
    return List.of();
  }
}
