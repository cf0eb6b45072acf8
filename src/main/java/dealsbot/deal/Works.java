package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads for whom something is done: "will make pills for Morrow", "is building a plant for", "will
 * renew Morrow's signals", "takes on the maintenance of", "lets Morrow use its masts".
 */
final class Works {

  private static final Set<String> PROGRESS = Set.of("is", "are", "was", "were", "been");

  private static final Set<String> SPENDS = WordForms.forms("spend:spent");

  private static final Set<String> HAS = Set.of("have", "having");

  private static final Set<String> LETS =
      WordForms.forms("let:letting allow permit enable license");

  /** What is done for money to what belongs to somebody else. */
  static final Set<String> SERVICES =
      WordForms.forms(
          "renew maintain repair modernise modernize manage run:ran operate clean service upgrade"
              + " refurbish renovate overhaul distribute market produce manufacture electrify"
              + " replace expand extend refit equip:equipped:equipping digitise digitize process"
              + " host handle");

  private static final Set<String> MORE = WordForms.words("put making putting open erect");

  private static final Set<String> PAYMENTS =
      WordForms.words("payment investment contribution deposit offer bid loan");

  private static final Set<String> MADE =
      WordForms.union(
          SERVICES,
          WordForms.words("made built developed designed installed constructed supplied printed"));

  private static final Set<String> CHARGES =
      WordForms.words(
          "maintenance management operation running cleaning renewal distribution servicing repair"
              + " upkeep processing administration production");

  private static final Set<String> SHOULDERS =
      WordForms.forms("take:took:taken assume get:got win:won receive");

  private final Slots slots;
  private final Clause clause;

  Works(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    String lower = clause.lower(verb);
    if (clause.isPassive(verb)) {
      return madeBy(verb, end);
    }
    int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
    if (LETS.contains(lower)) {
      return lets(verb, object, end);
    }
    if (HAS.contains(lower)) {
      return hasDone(verb, end);
    }
    if (SPENDS.contains(lower) && clause.isMoney(object)) {
      return spends(verb, end);
    }
    if (SHOULDERS.contains(lower)) {
      return takesOn(verb, object, end);
    }
    object = clause.is(object, "out") || clause.is(object, "up") ? object + 1 : object;
    boolean cares = lower.equals("look") && clause.is(object, "after");
    return isPromised(verb) || isUnderContract(verb, end)
        ? does(verb, cares ? object + 1 : object, end)
        : Optional.empty();
  }

  /** "will make", "is to make", "is making": it is yet to come. */
  private boolean isPromised(int verb) {
    String before = clause.lower(verb - 1);
    boolean goes = clause.lower(verb).endsWith("ing") && PROGRESS.contains(before);
    boolean agreed = clause.is(verb - 2, "agreed") || Grammar.BE.contains(clause.lower(verb - 2));
    boolean bound = clause.is(verb - 1, "to") && agreed;
    return goes || bound || before.equals("will") || before.equals("would");
  }

  private boolean isUnderContract(int verb, int end) {
    for (int k = verb + 1; k < end; k++) {
      boolean under = clause.is(k, "under") || clause.is(k, "in");
      if (under && Lexicon.CONTRACTS.contains(clause.lower(clause.phraseEnd(k + 1) - 1))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Draft> does(int verb, int object, int end) {
    String lower = clause.lower(verb);
    Lexicon.Frame frame = Lexicon.frame(lower);
    boolean trades = frame == Lexicon.Frame.BUY || frame == Lexicon.Frame.SELL;
    boolean makes = frame == Lexicon.Frame.BUILD || frame == Lexicon.Frame.SUPPLY;
    boolean deed = makes || MORE.contains(lower) || Deeds.isDeed(lower) || SERVICES.contains(lower);
    boolean markets = frame == Lexicon.Frame.SELL && !owner(object).isEmpty() && isGoods(object);
    if (trades && !markets && !isUnderContract(verb, end)) {
      return Optional.empty();
    }
    boolean told = deed || markets || lower.equals("look") || isPaidFor(verb, end);
    boolean paid = PAYMENTS.contains(clause.lower(clause.phraseEnd(object) - 1));
    if (!told || paid || !isThing(object)) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.SELLER));
    if (deal.parties.isEmpty() && clause.isName(0) && clause.isPossessive(1)) {
      // "Halden's rig will drill eight wells for"
      deal.add(slots.naming.named(clause, 0, Role.SELLER));
    }
    int wanted = slots.findCustomer(verb, end);
    if (wanted > 0) {
      deal.add(customer(wanted + 1));
    }
    if (deal.parties.size() == 1
        && (markets || lower.equals("look") || SERVICES.contains(clause.lower(verb)) || isUnderContract(verb, end))) {
      deal.add(owner(object));
    }
    if (deal.parties.size() == 1) {
      deal.add(hostAt(verb, end));
    }
    if (deal.parties.size() == 1 && isUnderContract(verb, end)) {
      // "will open 60 Morrow cafes under a franchise agreement"
      deal.add(slots.things.maker(object, Role.BUYER));
    }
    for (int k = verb + 1; k < end && deal.parties.size() == 1; k++) {
      // "will distribute its drives through the wholesaler Morrow"
      if (clause.is(k, "through") || clause.is(k, "via")) {
        deal.add(customer(k + 1));
      }
    }
    if (deal.parties.size() == 1) {
      deal.add(slots.others.holder(object, Role.BUYER));
    }
    return finish(deal, object, end);
  }

  /** "will install 25 chargers at Morrow's depots". */
  private List<Party> hostAt(int verb, int end) {
    int at = slots.find(verb, end, "at");
    boolean owned = at > 0 && clause.isName(at + 1) && clause.isPossessive(at + 2);
    return owned && !isLand(at + 1)
        ? slots.naming.named(clause, at + 1, Role.BUYER)
        : List.of();
  }

  /** "will erect the terminal for Morrow for $5 million". */
  private boolean isPaidFor(int verb, int end) {
    for (int k = verb + 1; k < end; k++) {
      if (clause.isMoney(k)) {
        return slots.findCustomer(verb, end) > 0 && slots.deeds.does(verb);
      }
    }
    return false;
  }

  /** "the wines of Morrow", not its shares or shops. */
  private boolean isGoods(int object) {
    int last = clause.phraseEnd(object);
    String head = clause.lower(last - 1);
    return head.endsWith("s") && !Lexicon.SHARES.contains(head) && !Slots.isOwned(head);
  }

  /** "Morrow's pills will be made by Halden". */
  private Optional<Draft> madeBy(int verb, int end) {
    int by = slots.find(verb, end, "by");
    boolean promised =
        clause.is(verb - 1, "be") || clause.is(verb - 1, "being") || isUnderContract(verb, end);
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
      deal.add(customer(wanted + 1));
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

  /** "takes on the maintenance of Morrow's signals". */
  private Optional<Draft> takesOn(int verb, int object, int end) {
    int thing = clause.is(object, "on") || clause.is(object, "over") ? object + 1 : object;
    int last = clause.phraseEnd(thing);
    if (!CHARGES.contains(clause.lower(last - 1)) || !clause.is(last, "of") || last > end) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.SELLER));
    deal.add(owner(last + 1));
    return finish(deal, last + 1, end);
  }

  /** "lets Morrow use its masts", "allows Morrow to sell its pills under a licence". */
  private Optional<Draft> lets(int verb, int object, int end) {
    Optional<Group> other = clause.groupFrom(object).filter(slots::isSomebody);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    int act = clause.is(other.get().to(), "to") ? other.get().to() + 1 : other.get().to();
    int thing = act + 1;
    boolean own = clause.is(thing, "its") || clause.is(thing, "their");
    if (thing >= end || (!own && !isUnderContract(verb, end))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.SELLER));
    deal.add(slots.naming.parties(clause, other.get(), Role.BUYER));
    return finish(deal, thing, end);
  }

  private boolean isThing(int object) {
    return clause.isAmount(object)
        || clause.isName(object)
        || Grammar.DETERMINERS.contains(clause.lower(object))
        || (clause.phraseEnd(object) > object && clause.groupFrom(object).isEmpty());
  }

  private List<Party> customer(int i) {
    return clause
        .groupIn(i)
        .filter(slots::isSomebody)
        .filter(g -> !isLand(g.to() - 1))
        .map(g -> slots.those(i, Role.BUYER))
        .orElse(List.of());
  }

  /** Whose the thing at {@code i} is. */
  private List<Party> owner(int i) {
    if (clause.isName(i) && clause.isPossessive(i + 1)) {
      return slots.naming.named(clause, i, Role.BUYER);
    }
    int end = clause.phraseEnd(i);
    boolean thing = clause.is(end, "of") && !Slots.leadsNowhere(clause.lower(end - 1));
    Optional<Group> of = thing ? clause.groupFrom(end + 1) : Optional.empty();
    return of.filter(slots::isSomebody)
        .filter(g -> !isLand(g.to() - 1))
        .map(g -> slots.naming.parties(clause, g, Role.BUYER))
        .orElse(List.of());
  }

  private boolean isLand(int name) {
    return clause.isName(name)
        && (Places.isCountry(clause.lower(name)) || Places.isState(clause.lower(name)));
  }

  private Optional<Draft> finish(Draft deal, int object, int end) {
    slots.things.object(deal, object, end);
    deal.open = deal.has(Role.SELLER) && deal.parties.size() == 1 && deal.object != null;
    return deal.open || deal.has(Role.SELLER) && deal.has(Role.BUYER) ? Optional.of(deal) : Optional.empty();
  }
}
