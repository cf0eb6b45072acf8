package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the deal that a noun names: "Halden's acquisition of Morrow", "a contract with Morrow to
 * build four ships". {@link Governor} adds those of the verb whose object the noun is, {@link
 * PurchaseNouns} and {@link ContractNouns} what is behind it, {@link NounSense} tells whether it is
 * a deal at all.
 */
final class NounFrame {

  private static final Set<Frame> EXCHANGES = EnumSet.of(Frame.BUY, Frame.SELL, Frame.MERGE);

  private static final Set<String> CHANGES =
      WordForms.forms(
          "double triple raise increase lift expand extend enlarge cut:cutting reduce"
              + " trim:trimmed halve widen");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;
  private final Governor governor;
  private final NounSense sense;
  private final PurchaseNouns purchases;
  private final ContractNouns contracts;

  NounFrame(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
    this.governor = new Governor(slots);
    this.sense = new NounSense(slots, governor);
    this.purchases = new PurchaseNouns(slots);
    this.contracts = new ContractNouns(slots);
  }

  /** What the noun at {@code i} names, in a clause that ends before {@code clauseEnd}. */
  Optional<Draft> read(int i, int clauseEnd) {
    String noun = clause.lower(i);
    int start = governor.phraseStart(i);
    if (clause.is(start, "such") || clause.is(start - 1, "such") || sense.isOther(noun, start, i)) {
      return Optional.empty();
    }
    int end = beforeVerb(i, clauseEnd);
    Frame next = Lexicon.frame(clause.lower(i + 2));
    if (clause.is(i + 1, "to") && next != null && EXCHANGES.contains(next)) {
      // "an agreement to acquire Morrow": the verb tells it all.
      return Optional.empty();
    }
    boolean purchase = Lexicon.PURCHASES.contains(noun);
    boolean sale = noun.startsWith("sale") || noun.startsWith("divest");
    boolean stake = Lexicon.SHARES.contains(noun);
    boolean bid = Governor.isBid(noun);
    Draft deal =
        new Draft(
            purchase
                ? Kind.OWNERSHIP
                : Lexicon.FUNDINGS.contains(noun) ? Kind.FUNDING : Kind.CONTRACT);
    deal.together = Lexicon.TOGETHER.contains(noun) || noun.startsWith("merger") || bid;
    boolean governed = governor.read(deal, start, i, end, noun);
    if (stake && !governed) {
      return Optional.empty();
    }
    boolean gone = sale && clause.is(i + 1, "to");
    possessor(
        deal,
        start,
        i,
        gone ? Role.TARGET : sale ? Role.SELLER : purchase ? Role.BUYER : Role.PARTNER);
    int sides = deal.parties.size();
    sumBefore(deal, start, i);
    if (deal.kind == Kind.FUNDING) {
      funding(deal, start, i, end);
    }
    boolean sold = sale && clause.is(i + 1, "to");
    if (sale && !clause.is(i + 1, "of") && !sold && !governor.isTalkedOf(start)) {
      return Optional.empty();
    }
    purchases.of(deal, i, end, purchase && !noun.startsWith("merger"));
    if (stake || deal.kind == Kind.FUNDING) {
      purchases.in(deal, start, i, end, stake);
    }
    if (bid) {
      purchases.bid(deal, i, clauseEnd);
    }
    modifier(deal, start, i);
    boolean open = deal.parties.isEmpty();
    Role other = deal.has(Role.BUYER) ? Role.SELLER : Role.PARTNER;
    deal.add(slots.behind("with", i, end, other));
    int others = open ? deal.parties.size() : 0;
    if (deal.parties.size() == 1 && purchase) {
      deal.add(slots.others.talkers(other));
    }
    if (clause.is(i + 1, "between")) {
      deal.add(slots.those(i + 2, Role.PARTNER));
    }
    if (!NounSense.isOrder(noun)) {
      deal.add(
          slots.behind("by", i, end, sale ? Role.SELLER : purchase ? Role.BUYER : Role.PARTNER));
    }
    if (sale) {
      deal.add(slots.behind("to", i, end, Role.BUYER));
    }
    if (deal.kind == Kind.CONTRACT) {
      contracts.goods(deal, i, end, noun);
    }
    if (noun.startsWith("right") && deal.parties.size() == 1) {
      deal.add(slots.others.granter(i + 1, end, Role.BUYER));
      deal.object = deal.object == null ? clause.get(i).span() : deal.object;
    }
    if (noun.startsWith("venture")) {
      contracts.owners(deal, i);
    }
    if (NounSense.isOrder(noun) && deal.parties.size() == 1) {
      deal.add(slots.behind("from", i, end, Role.PARTNER));
    }
    if (deal.kind == Kind.CONTRACT && CHANGES.contains(clause.lower(start - 1))) {
      contracts.changed(deal, i, end);
      if (deal.parties.size() < 2) {
        deal.add(slots.behind("from", i, end, Role.PARTNER));
      }
    }
    if (deal.parties.size() == 1 && deal.has(Role.SELLER)) {
      contracts.giver(deal, clauseEnd);
    }
    contracts.under(deal, start);
    contracts.around(deal, start, i, sides);
    if (deal.parties.size() == 1) {
      deal.add(slots.others.teller(clauseEnd, Role.PARTNER));
    }
    // "the network has agreements with Halden and Morrow": not of these two with each other.
    boolean oneSide = others > 0 && others == deal.parties.size() && deal.value == null;
    return !oneSide && sense.isWhole(deal, noun, start, i, end)
        ? Optional.of(deal)
        : Optional.empty();
  }

  /** "the Halden deals with Morrow". */
  private void modifier(Draft deal, int start, int i) {
    boolean object =
        Grammar.PREPOSITIONS.contains(clause.lower(start - 1))
            || Lexicon.MAKES.contains(clause.lower(start - 1))
            || clause.get(start).isWord();
    if (i > start && object && clause.isName(i - 1) && clause.is(i + 1, "with")) {
      deal.add(naming.named(clause, i - 1, Role.PARTNER));
    }
  }

  /** "$30 million in funding from Morrow", "a loan of $90 million from Morrow". */
  private void funding(Draft deal, int start, int i, int end) {
    int in = start - 1;
    if (clause.is(in, "in")
        && clause.isMoney(in - 1)
        && Lexicon.WINS.contains(clause.lower(in - 2))) {
      deal.value(clause.get(in - 1).span());
      deal.add(slots.subject(in - 2, Role.FUNDED));
    }
    deal.value(new Sums(clause).of(i, end, true));
    deal.add(slots.behind("from", i, end, Role.INVESTOR));
    if (deal.has(Role.INVESTOR) && !deal.has(Role.FUNDED)) {
      deal.add(slots.behind("to", i, end, Role.FUNDED));
      // "led a funding round for Morrow"
      deal.add(slots.behind("for", i, end, Role.FUNDED));
    }
  }

  private void sumBefore(Draft deal, int start, int i) {
    for (int k = start; k < i; k++) {
      if (clause.isMoney(k)) {
        deal.value(clause.get(k).span());
      }
    }
  }

  private void possessor(Draft deal, int start, int i, Role role) {
    for (int k = start; k + 1 < i; k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        deal.add(naming.named(clause, k, role));
        return;
      }
    }
    if (clause.is(start, "its") || clause.is(start, "their")) {
      deal.add(naming.owner(clause, start, role));
    } else if (clause.is(start, "the") && clause.isPossessive(start + 2)) {
      // "the city's order"
      Clause.Member owner = new Clause.Member(start, start + 2, false);
      boolean body = Bodies.isBody(clause.lower(start + 1));
      if (body) {
        deal.add(naming.parties(clause, new Clause.Group(start, start + 2, List.of(owner)), role));
      }
    }
  }

  /** What follows a verb of its own is not the noun's: "such a deal could end the row between". */
  private int beforeVerb(int noun, int end) {
    for (int k = noun + 1; k < end; k++) {
      if (clause.get(k).isWord() && Grammar.AUXILIARIES.contains(clause.lower(k))) {
        boolean made =
            Grammar.BE.contains(clause.lower(k)) && Lexicon.MAKES.contains(clause.lower(k + 1));
        if (!made) {
          return k;
        }
      }
    }
    return end;
  }
}
