package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads for whom something is done: "will make pills for Morrow", "is building a plant for", "will
 * renew Morrow's signals", "takes on the maintenance of", "lets Morrow use its masts".
 */
final class Works {

  private static final Set<String> PROGRESS = Set.of("is", "are", "was", "were", "been");

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

  private static final Set<String> CHARGES =
      WordForms.words(
          "maintenance management operation running cleaning renewal distribution servicing repair"
              + " upkeep processing administration production");

  private static final Set<String> SHOULDERS =
      WordForms.forms("take:took:taken assume get:got win:won receive");

  private final Slots slots;
  private final Clause clause;
  private final Contractors contractors;

  Works(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
    this.contractors = new Contractors(slots);
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    String lower = clause.lower(verb);
    Optional<Draft> hired = contractors.read(verb, end);
    if (hired.isPresent() || clause.isPassive(verb)) {
      return hired;
    }
    int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
    if (LETS.contains(lower)) {
      return lets(verb, object, end);
    }
    if (SHOULDERS.contains(lower)) {
      return takesOn(verb, object, end);
    }
    object = clause.is(object, "out") || clause.is(object, "up") ? object + 1 : object;
    boolean cares = lower.equals("look") && clause.is(object, "after");
    return isPromised(verb) || slots.deeds.isUnderContract(verb, end)
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

  private Optional<Draft> does(int verb, int object, int end) {
    String lower = clause.lower(verb);
    Lexicon.Frame frame = Lexicon.frame(lower);
    boolean trades = frame == Lexicon.Frame.BUY || frame == Lexicon.Frame.SELL;
    boolean makes = frame == Lexicon.Frame.BUILD || frame == Lexicon.Frame.SUPPLY;
    boolean deed = makes || MORE.contains(lower) || Deeds.isDeed(lower) || SERVICES.contains(lower);
    boolean markets = frame == Lexicon.Frame.SELL && !owner(object).isEmpty() && isGoods(object);
    if (trades && !markets && !slots.deeds.isUnderContract(verb, end)) {
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
      deal.add(slots.others.customer(wanted + 1));
    }
    if (deal.parties.size() == 1
        && (markets
            || lower.equals("look")
            || SERVICES.contains(clause.lower(verb))
            || slots.deeds.isUnderContract(verb, end))) {
      deal.add(owner(object));
    }
    if (deal.parties.size() == 1) {
      deal.add(hostAt(verb, end));
    }
    if (deal.parties.size() == 1 && slots.deeds.isUnderContract(verb, end)) {
      // "will open 60 Morrow cafes under a franchise agreement"
      deal.add(slots.things.maker(object, Role.BUYER));
    }
    for (int k = verb + 1; k < end && deal.parties.size() == 1; k++) {
      // "will distribute its drives through the wholesaler Morrow"
      if (clause.is(k, "through") || clause.is(k, "via")) {
        deal.add(slots.others.customer(k + 1));
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
    return owned && !Lands.isAt(clause, at + 1)
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
    if (thing >= end || (!own && !slots.deeds.isUnderContract(verb, end))) {
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

  /** Whose the thing at {@code i} is. */
  private List<Party> owner(int i) {
    if (clause.isName(i) && clause.isPossessive(i + 1)) {
      return slots.naming.named(clause, i, Role.BUYER);
    }
    int end = clause.phraseEnd(i);
    boolean thing = clause.is(end, "of") && !Slots.leadsNowhere(clause.lower(end - 1));
    Optional<Group> of = thing ? clause.groupFrom(end + 1) : Optional.empty();
    return of.filter(slots::isSomebody)
        .filter(g -> !Lands.isAt(clause, g.to() - 1))
        .map(g -> slots.naming.parties(clause, g, Role.BUYER))
        .orElse(List.of());
  }

  private Optional<Draft> finish(Draft deal, int object, int end) {
    slots.things.object(deal, object, end);
    deal.open = deal.has(Role.SELLER) && deal.parties.size() == 1 && deal.object != null;
    boolean whole = deal.has(Role.SELLER) && deal.has(Role.BUYER);
    return deal.open || whole ? Optional.of(deal) : Optional.empty();
  }
}
