package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who comes to be what to whom: "became the owner of Morrow", "won Morrow as an investor",
 * "found a buyer in Morrow", "Morrow's new owner is Halden".
 */
final class Relations {

  private static final Set<String> OWNERS =
      WordForms.plurals("owner shareholder investor stockholder co-owner part subsidiary unit");

  /** Those that make a sentence worth reading. */
  static final Set<String> TRIGGERS =
      WordForms.plurals("shareholder stockholder investor co-owner licensee");

  private static final Set<String> SIDES =
      WordForms.plurals(
          "partner supplier customer client tenant sponsor contractor distributor licensee provider"
              + " buyer lender backer operator co-operator reseller");

  /** What part of whom it becomes: the subject is bought. */
  private static final Set<String> PARTS = WordForms.plurals("part subsidiary unit");

  private static final Set<String> COMES =
      WordForms.forms("become:became join win:won gain find:found sign land secure attract");

  private static final Set<String> EMERGES = WordForms.forms("emerge");

  private static final Set<String> BECOMES = WordForms.forms("become:became");

  private static final Set<String> HAS = Set.of("has", "gets", "got");

  private static final Set<String> ALONE = Set.of("new", "exclusive", "sole", "official");

  private static final Set<String> LINKS = Set.of("of", "in", "to", "for");

  private final Slots slots;
  private final Clause clause;

  Relations(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    boolean turns = clause.is(verb, "be") && Grammar.MODALS.contains(clause.lower(verb - 1));
    boolean comes = COMES.contains(clause.lower(verb));
    int object = clause.afterAdverbs(verb + 1);
    if (BECOMES.contains(clause.lower(verb)) || turns) {
      return becomes(verb, object, end);
    }
    if (EMERGES.contains(clause.lower(verb)) && clause.is(object, "as")) {
      return becomes(verb, object + 1, end);
    }
    if (clause.is(verb, "is") || clause.is(verb, "was")) {
      boolean fresh = clause.is(object, "the") && ALONE.contains(clause.lower(object + 1));
      return fresh ? becomes(verb, object, end) : owner(verb, object);
    }
    if (HAS.contains(clause.lower(verb))) {
      return has(verb, object);
    }
    return comes && !clause.isPassive(verb) ? won(verb, object, end) : Optional.empty();
  }

  /** "became the owner of Morrow", "will be Morrow's partner in". */
  private Optional<Draft> becomes(int verb, int object, int end) {
    int first = clause.phraseEnd(object);
    int last = clause.is(first, "and") ? clause.phraseEnd(first + 1) : first;
    String noun = clause.lower(last - 1);
    if (first <= object || last > end || !isKnown(noun)) {
      return Optional.empty();
    }
    Draft deal = draft(noun);
    boolean part = PARTS.contains(noun);
    Role own = deal.kind == Kind.CONTRACT ? Role.PARTNER : part ? Role.TARGET : Role.BUYER;
    Role other = deal.kind == Kind.CONTRACT ? Role.PARTNER : part ? Role.BUYER : Role.TARGET;
    deal.add(slots.subject(verb, own));
    deal.add(slots.possessor(object, other));
    if (deal.kind == Kind.OWNERSHIP && clause.is(last, "of") && clause.isPossessive(last + 2)) {
      // "became the owner of Morrow's mine"
      deal.add(slots.possessor(last + 1, Role.SELLER));
      slots.things.object(deal, last + 1, end);
    }
    if (LINKS.contains(clause.lower(last)) && clause.groupFrom(last + 1).isPresent()) {
      deal.add(slots.those(last + 1, other));
    }
    if (deal.parties.size() == 1 && LINKS.contains(clause.lower(last))) {
      // "the sponsor of the cycling team run by Morrow"
      deal.add(slots.others.holder(last, other));
      deal.add(slots.others.teller(end, other));
    }
    return whole(deal);
  }

  /** "Morrow's new owner is Halden". */
  private Optional<Draft> owner(int verb, int object) {
    String noun = clause.lower(verb - 1);
    Optional<Group> who = clause.groupFrom(object).filter(slots::isSomebody);
    boolean owned = clause.isName(0) && clause.isPossessive(1) && clause.is(2, "new");
    if (!owned || !isKnown(noun) || clause.phraseEnd(0) != verb || who.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = draft(noun);
    boolean bought = deal.kind == Kind.OWNERSHIP;
    deal.add(slots.naming.named(clause, 0, bought ? Role.TARGET : Role.PARTNER));
    deal.add(slots.naming.parties(clause, who.get(), bought ? Role.BUYER : Role.PARTNER));
    return whole(deal);
  }

  /** "has a new shareholder, the fund Morrow". */
  private Optional<Draft> has(int verb, int object) {
    int last = clause.phraseEnd(object);
    boolean fresh = clause.is(object, "a") && clause.is(object + 1, "new");
    Optional<Group> who = clause.groupFrom(last + 1).filter(slots::isSomebody);
    boolean told = fresh && isKnown(clause.lower(last - 1));
    if (told && !clause.isMark(last, ",")) {
      // "has a new sponsor": who that is, is told elsewhere
      Draft deal = draft(clause.lower(last - 1));
      deal.open = true;
      deal.add(slots.subject(verb, deal.kind == Kind.OWNERSHIP ? Role.TARGET : Role.PARTNER));
      return deal.parties.size() == 1 ? Optional.of(deal) : Optional.empty();
    }
    return told && who.isPresent()
        ? sides(verb, who.get(), clause.lower(last - 1), false)
        : Optional.empty();
  }

  /** "won Morrow as an investor", "joins Morrow as a partner", "found a buyer in Morrow". */
  private Optional<Draft> won(int verb, int object, int end) {
    Optional<Group> won = clause.groupFrom(object).filter(slots::isSomebody);
    int as = won.map(Group::to).orElse(object);
    boolean joins = clause.lower(verb).startsWith("join");
    if (won.isPresent() && clause.is(as, "as")) {
      int last = clause.phraseEnd(as + 1);
      String noun = clause.lower(last - 1);
      return isKnown(noun) && last <= end ? sides(verb, won.get(), noun, joins) : Optional.empty();
    }
    int last = clause.phraseEnd(object);
    String noun = clause.lower(last - 1);
    Optional<Group> joined = clause.is(last, "of") ? clause.groupIn(last + 1) : Optional.empty();
    if (joins && joined.filter(slots::isSomebody).isPresent() && OWNERS.contains(noun)) {
      // "joined the shareholders of Morrow"
      return sides(verb, joined.get(), noun, true);
    }
    if (noun.equals("buyer") && clause.is(last, "for") && !clause.is(verb, "win")) {
      return forSale(verb, last + 1, end).or(() -> foundIn(verb, last, noun));
    }
    return foundIn(verb, last, noun);
  }

  /** "found a buyer for its mine": who that is, is told elsewhere. */
  private Optional<Draft> forSale(int verb, int thing, int end) {
    if (clause.is(clause.phraseEnd(thing), "in")) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.open = true;
    deal.add(slots.subject(verb, Role.SELLER));
    slots.things.object(deal, thing, end);
    return deal.parties.size() == 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
  }

  /** "found a buyer for its mine in Morrow". */
  private Optional<Draft> foundIn(int verb, int last, String noun) {
    int at = clause.is(last, "for") ? clause.phraseEnd(last + 1) : last;
    Optional<Group> in = clause.groupFrom(at + 1).filter(slots::isSomebody);
    return isKnown(noun) && clause.is(at, "in") && in.isPresent()
        ? sides(verb, in.get(), noun, false)
        : Optional.empty();
  }

  private Optional<Draft> sides(int verb, Group other, String noun, boolean joins) {
    Draft deal = draft(noun);
    boolean bought = deal.kind == Kind.OWNERSHIP;
    Role gets = bought ? Role.BUYER : Role.PARTNER;
    Role gives = bought ? Role.TARGET : Role.PARTNER;
    deal.add(slots.subject(verb, joins ? gets : gives));
    deal.add(slots.naming.parties(clause, other, joins ? gives : gets));
    return whole(deal);
  }

  private static boolean isKnown(String noun) {
    return OWNERS.contains(noun) || SIDES.contains(noun);
  }

  private static Draft draft(String noun) {
    return new Draft(OWNERS.contains(noun) ? Kind.OWNERSHIP : Kind.CONTRACT);
  }

  private static Optional<Draft> whole(Draft deal) {
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
