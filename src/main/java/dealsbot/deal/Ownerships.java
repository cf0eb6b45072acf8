package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whose something comes to be, in pictures: "is now in the hands of Morrow", "comes under the
 * roof of", "gets a new owner: Morrow", "secures 30% of Morrow".
 */
final class Ownerships {

  private static final Set<String> GOES =
      WordForms.forms(
          "be:is:are:was:were come:came go:went:gone pass move fall:fell:fallen end return");

  private static final Set<String> INTO = Set.of("in", "into", "to", "under");

  /** Those that make a sentence worth reading. */
  static final Set<String> HANDS =
      Set.of("hands", "roof", "umbrella", "wing", "ownership", "control");

  private static final Set<String> GETS =
      WordForms.forms("secure gain get:got obtain win:won pick grab");

  private static final Set<String> FINDS =
      WordForms.forms("get:got:getting find:found have:has:had receive");

  private final Slots slots;
  private final Clause clause;

  Ownerships(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    int object = clause.afterAdverbs(verb + 1);
    if (GOES.contains(clause.lower(verb)) && INTO.contains(clause.lower(object))) {
      return hands(verb, object);
    }
    if (GOES.contains(clause.lower(verb)) && clause.is(object, "from")) {
      return passes(verb, object, end);
    }
    if (FINDS.contains(clause.lower(verb)) && clause.is(object, "a")) {
      return newOwner(verb, object);
    }
    return GETS.contains(clause.lower(verb)) && !clause.isPassive(verb)
        ? share(verb, object, end)
        : Optional.empty();
  }

  /** "is now in the hands of Morrow". */
  private Optional<Draft> hands(int verb, int in) {
    int last = clause.phraseEnd(in + 1);
    boolean changed = in > verb + 1 || !Grammar.BE.contains(clause.lower(verb)) || isYetToBe(verb);
    if (!changed || !HANDS.contains(clause.lower(last - 1)) || !clause.is(last, "of")) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    whose(deal, slots.subjects.verbGroupStart(verb), Role.TARGET);
    deal.add(slots.those(last + 1, Role.BUYER));
    return whole(deal);
  }

  /** "The brand passes from Halden to Morrow". */
  private Optional<Draft> passes(int verb, int from, int end) {
    Optional<Group> seller = clause.groupIn(from + 1).filter(slots::isSomebody);
    int to = seller.map(Group::to).orElse(end);
    Optional<Group> buyer = clause.is(to, "to") ? clause.groupIn(to + 1) : Optional.empty();
    int start = slots.subjects.verbGroupStart(verb);
    boolean thing = false;
    for (int k = 0; k < start; k++) {
      thing |= Slots.isOwned(clause.lower(k)) || Lexicon.SHARES.contains(clause.lower(k));
    }
    if (!thing || buyer.filter(slots::isSomebody).isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(slots.naming.parties(clause, seller.orElseThrow(), Role.SELLER));
    deal.add(slots.naming.parties(clause, buyer.get(), Role.BUYER));
    deal.object = clause.span(clause.is(0, "the") ? 1 : 0, start);
    return whole(deal);
  }

  private boolean isYetToBe(int verb) {
    return Grammar.MODALS.contains(clause.lower(verb - 1)) || clause.is(verb - 1, "to");
  }

  /** "41 shops of Halden will get a new owner: Morrow". */
  private Optional<Draft> newOwner(int verb, int object) {
    int last = clause.phraseEnd(object);
    boolean owner = clause.is(object + 1, "new") && clause.is(last - 1, "owner");
    boolean named = clause.isMark(last, ":") || clause.isMark(last, ",") || clause.is(last, "in");
    if (!owner || !named) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    whose(deal, slots.subjects.verbGroupStart(verb), Role.TARGET);
    clause
        .groupIn(last + 1)
        .filter(slots::isSomebody)
        .ifPresent(g -> deal.add(slots.naming.others(clause, g, Role.BUYER, deal.parties)));
    return whole(deal);
  }

  /** "secures 30% of Morrow". */
  private Optional<Draft> share(int verb, int object, int end) {
    Optional<Group> owned =
        clause.isAmount(object) && clause.is(object + 1, "of") && object + 2 < end
            ? clause.groupIn(object + 2).filter(slots::isSomebody)
            : Optional.empty();
    if (owned.isEmpty() || clause.get(object).type() != Word.Type.PERCENT) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(slots.subject(verb, Role.BUYER));
    deal.add(slots.naming.others(clause, owned.get(), Role.TARGET, deal.parties));
    deal.add(slots.behind("from", verb, end, Role.SELLER));
    slots.things.object(deal, object, end);
    return whole(deal);
  }

  /** Those whose the subject is, or part of it: "Two thirds of Halden", "41 shops of Halden". */
  private void whose(Draft deal, int verbGroup, Role role) {
    Optional<Group> subject = clause.groupTo(verbGroup).filter(slots::isSomebody);
    if (subject.isEmpty()) {
      return;
    }
    deal.add(slots.naming.parties(clause, subject.get(), role));
    int of = subject.get().from() - 1;
    if (clause.is(of, "of") && clause.isAmount(0) && clause.phraseEnd(0) == of && of > 1) {
      Span things = clause.span(1, of);
      deal.object = things;
      deal.quantity = clause.span(0, of);
    }
  }

  private static Optional<Draft> whole(Draft deal) {
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
