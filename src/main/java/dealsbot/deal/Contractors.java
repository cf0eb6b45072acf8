package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads by whom somebody has a thing made or done: "Morrow's pills will be made by Halden", "is
 * having its ships built at", "is spending $5 million on 12 scanners from".
 */
final class Contractors {

  private static final Set<String> SPENDS = WordForms.forms("spend:spent");

  private static final Set<String> HAS = Set.of("have", "having");

  private static final Set<String> MADE =
      WordForms.union(
          Works.SERVICES,
          WordForms.words("made built developed designed installed constructed supplied printed"));

  private final Slots slots;
  private final Clause clause;

  Contractors(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    if (clause.isPassive(verb)) {
      return madeBy(verb, end);
    }
    if (HAS.contains(clause.lower(verb))) {
      return hasDone(verb, end);
    }
    boolean spends = SPENDS.contains(clause.lower(verb));
    return spends && clause.isMoney(clause.afterAdverbs(verb + 1))
        ? spends(verb, end)
        : Optional.empty();
  }

  /** "Morrow's pills will be made by Halden". */
  private Optional<Draft> madeBy(int verb, int end) {
    int by = slots.find(verb, end, "by");
    boolean promised =
        clause.is(verb - 1, "be")
            || clause.is(verb - 1, "being")
            || slots.deeds.isUnderContract(verb, end);
    int start = slots.subjects.verbGroupStart(verb);
    if (by < 0 || !promised || !MADE.contains(clause.lower(verb)) || start < 2) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    for (int k = 0; k + 1 < start; k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        deal.add(slots.naming.named(clause, k, Role.BUYER));
      }
    }
    for (int k = 1; k < start && !deal.has(Role.BUYER); k++) {
      // "the Danish navy's boats will be built by"
      Optional<Group> body = clause.isPossessive(k) ? bodyTo(k) : Optional.empty();
      body.ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.BUYER)));
    }
    int wanted = slots.find(verb, end, "for");
    if (wanted > 0) {
      deal.add(slots.others.customer(wanted + 1));
    }
    deal.add(slots.those(by + 1, Role.SELLER));
    return deal.has(Role.BUYER) && deal.has(Role.SELLER) ? Optional.of(deal) : Optional.empty();
  }

  /** The body of a land that ends before a possessive: "the Danish navy". */
  private Optional<Group> bodyTo(int possessive) {
    int from = possessive;
    while (from > 0 && clause.get(from - 1).isWord() && !Grammar.parts(clause.lower(from - 1))) {
      from--;
    }
    boolean body = possessive - from > 1 && Bodies.isBody(clause.lower(possessive - 1));
    return body && Places.isAdjective(clause.lower(possessive - 2))
        ? Optional.of(
            new Group(
                possessive - 2,
                possessive,
                List.of(new Clause.Member(possessive - 2, possessive, true))))
        : Optional.empty();
  }

  /** "will have its warehouses automated by Halden". */
  private Optional<Draft> hasDone(int verb, int end) {
    for (int k = verb + 2; k + 1 < end; k++) {
      // "is having its ships built at the yard Morrow"
      boolean at = clause.is(k + 1, "at") && MADE.contains(clause.lower(k));
      boolean done = Grammar.isPast(clause.lower(k)) || clause.is(k, "run");
      int by = at ? k + 1 : done && !clause.isPassive(k) ? slots.find(k, k + 5, "by") : -1;
      if (by > 0) {
        Draft deal = new Draft(Kind.CONTRACT);
        deal.add(slots.subject(verb, Role.BUYER));
        deal.add(slots.those(by + 1, Role.SELLER));
        return finish(deal, verb + 1, k);
      }
    }
    return Optional.empty();
  }

  /** "is spending $5 million on 12 scanners made by Halden". */
  private Optional<Draft> spends(int verb, int end) {
    int on = slots.find(verb, end, "on");
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.BUYER));
    for (int k = on + 1; on > 0 && k < end; k++) {
      boolean made =
          clause.is(k, "from") || (clause.is(k, "by") && MADE.contains(clause.lower(k - 1)));
      if (made) {
        deal.add(slots.those(k + 1, Role.SELLER));
      }
    }
    return on > 0 ? finish(deal, on + 1, end) : Optional.empty();
  }

  private Optional<Draft> finish(Draft deal, int object, int end) {
    slots.things.object(deal, object, end);
    return deal.has(Role.SELLER) && deal.has(Role.BUYER) ? Optional.of(deal) : Optional.empty();
  }
}
