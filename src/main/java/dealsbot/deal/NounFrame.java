package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the deal that a noun names: "Halden's acquisition of Morrow", "a contract with Morrow to
 * build four ships". {@link Governor} adds those of the verb whose object the noun is. Over 200
 * lines, since each noun may take each of the prepositions.
 */
final class NounFrame {

  private static final Set<String> LISTS = Set.of("including", "of", "by", "from", "as");

  private static final Set<String> ORDERS = WordForms.plurals("order tender");

  private static final Set<String> PERMITS = WordForms.plurals("licence license");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;
  private final Governor governor;

  NounFrame(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
    this.governor = new Governor(slots);
  }

  /** What the noun at {@code i} names, in a clause that ends before {@code clauseEnd}. */
  Optional<Draft> read(int i, int clauseEnd) {
    String noun = clause.lower(i);
    int start = governor.phraseStart(i);
    if (isOther(noun, start, i)) {
      return Optional.empty();
    }
    int end = beforeVerb(i, clauseEnd);
    boolean purchase = Lexicon.PURCHASES.contains(noun);
    boolean sale = noun.startsWith("sale") || noun.startsWith("divest");
    boolean stake = Lexicon.SHARES.contains(noun);
    boolean bid = noun.startsWith("bid") || noun.startsWith("offer");
    Draft deal =
        new Draft(
            purchase
                ? Kind.OWNERSHIP
                : Lexicon.FUNDINGS.contains(noun) ? Kind.FUNDING : Kind.CONTRACT);
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
    of(deal, i, end, purchase && !noun.startsWith("merger"));
    if (stake || deal.kind == Kind.FUNDING) {
      in(deal, start, i, end, stake);
    }
    if (bid) {
      bid(deal, i, clauseEnd);
    }
    modifier(deal, start, i);
    boolean open = deal.parties.isEmpty();
    Role other = deal.has(Role.BUYER) ? Role.SELLER : Role.PARTNER;
    deal.add(slots.behind("with", i, end, other));
    int others = open ? deal.parties.size() : 0;
    if (clause.is(i + 1, "between")) {
      deal.add(slots.those(i + 2, Role.PARTNER));
    }
    if (!ORDERS.contains(noun)) {
      deal.add(
          slots.behind("by", i, end, sale ? Role.SELLER : purchase ? Role.BUYER : Role.PARTNER));
    }
    if (sale) {
      deal.add(slots.behind("to", i, end, Role.BUYER));
    }
    if (deal.kind == Kind.CONTRACT) {
      goods(deal, i, end, noun);
    }
    under(deal, start);
    around(deal, start, i, sides);
    // "the network has agreements with Halden and Morrow": not of these two with each other.
    boolean oneSide = others > 0 && others == deal.parties.size() && deal.value == null;
    return !oneSide && isWhole(deal, noun, start, i, end) ? Optional.of(deal) : Optional.empty();
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

  /** Whether the noun is another kind of thing, or only part of another noun. */
  private boolean isOther(String noun, int start, int i) {
    for (int k = start; k < i; k++) {
      if (Lexicon.NOT_BUSINESS.contains(clause.lower(k))) {
        return true;
      }
    }
    boolean head =
        i + 1 >= clause.size() || !clause.get(i + 1).isWord() || clause.phraseEnd(i) <= i + 1;
    boolean several =
        noun.equals("stakes")
            || noun.endsWith("holdings")
            || (noun.equals("sales") && !governor.isTalkedOf(start));
    // "was organised in partnership with": how, not what.
    boolean manner = start == i && clause.is(i - 1, "in") && Lexicon.TOGETHER.contains(noun);
    // "the region deals with heat"
    boolean verb =
        noun.equals("deals")
            && clause.is(i + 1, "with")
            && clause.isName(i - 1)
            && (start >= i - 1
                || (start == i - 2 && Grammar.DETERMINERS.contains(clause.lower(start))))
            && !(Grammar.PREPOSITIONS.contains(clause.lower(start - 1))
                && !Grammar.BREAKS.contains(clause.lower(start - 1)));
    return !head || several || manner || verb;
  }

  private boolean isWhole(Draft deal, String noun, int start, int i, int end) {
    if (deal.parties.isEmpty()) {
      return false;
    }
    int fewest = noun.equals("round") ? 1 : 2;
    if (deal.kind == Kind.FUNDING && (deal.value == null || deal.parties.size() < fewest)) {
      return false;
    }
    if (PERMITS.contains(noun)) {
      return isAwarded(i) || slots.find(i, end, "with") > 0 || slots.find(i, end, "from") > 0;
    }
    if (ORDERS.contains(noun)) {
      boolean goods = deal.object != null || deal.value != null;
      return goods || slots.find(i, end, "from") > 0 || slots.find(i, end, "with") > 0;
    }
    boolean loose = start > 0 && Lexicon.LOOSE.contains(clause.lower(start - 1));
    return !loose
        || slots.find(i, end, "with") > 0
        || clause.is(i + 1, "between")
        || deal.value != null
        || deal.object != null;
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
  }

  private boolean isAwarded(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (Lexicon.frame(clause.lower(k)) == Lexicon.Frame.AWARD) {
        return true;
      }
    }
    return false;
  }

  private void sumBefore(Draft deal, int start, int i) {
    for (int k = start; k < i; k++) {
      if (clause.isMoney(k)) {
        deal.value(clause.get(k).span());
      }
    }
  }

  private void of(Draft deal, int i, int end, boolean bought) {
    if (!clause.is(i + 1, "of")) {
      return;
    }
    if (bought) {
      slots.object(deal, i + 2, end);
      clause
          .groupIn(i + 2)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    } else {
      clause.groupIn(i + 2).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    }
  }

  /** "a 9.8% stake in Halden", "an investment in Halden". */
  private void in(Draft deal, int start, int i, int end, boolean stake) {
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
  private void bid(Draft deal, int i, int end) {
    deal.add(slots.behind("from", i, end, Role.BUYER));
    int wanted = slots.find(i, end, "for");
    if (wanted > 0) {
      clause
          .groupIn(wanted + 1)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(
              g -> {
                deal.add(naming.parties(clause, g, Role.TARGET));
                slots.object(deal, wanted + 1, end);
              });
    }
    for (int k = i + 1; k + 1 < clause.size(); k++) {
      if (clause.is(k, "by") && Progress.isEnding(clause.lower(k - 1)) && clause.isName(k + 1)) {
        deal.add(naming.named(clause, k + 1, Role.TARGET));
      }
    }
  }

  private void goods(Draft deal, int i, int end, String noun) {
    if (slots.infinitive(deal, i + 1, end) || slots.underWhich(deal, i)) {
      return;
    }
    int goods = slots.find(i, end, "for");
    boolean named =
        noun.startsWith("order") || noun.startsWith("contract") || noun.startsWith("lease");
    if (goods > 0
        && goods + 1 < end
        && (named || clause.get(goods + 1).type() == Word.Type.NUMBER)) {
      slots.object(deal, goods + 1, end);
    }
  }

  /** "Halden and Morrow will share 50 masts under an agreement". */
  private void under(Draft deal, int start) {
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
  private void around(Draft deal, int start, int i, int sides) {
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

  private void possessor(Draft deal, int start, int i, Role role) {
    for (int k = start; k + 1 < i; k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        deal.add(naming.named(clause, k, role));
        return;
      }
    }
    if (clause.is(start, "its") || clause.is(start, "their")) {
      deal.add(naming.owner(clause, start, role));
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
