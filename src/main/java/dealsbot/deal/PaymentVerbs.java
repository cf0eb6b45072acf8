package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who pays whom for what: "will pay", "is to get". */
final class PaymentVerbs {

  /** What is paid for these is no price. */
  private static final Set<String> OWED =
      WordForms.plurals(
          "fine penalty damages settle settlement compensation tax dividend bail fee lawsuit");

  private static final Set<String> QUARRELS =
      WordForms.words("settle settlement lawsuit dispute litigation claims");

  private static final Set<String> PERIODS = Set.of("year", "season", "month", "quarter");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  PaymentVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** "will pay Halden $5 million for the rights", "agreed to pay $5 million to Halden for". */
  Optional<Draft> pay(Act act) {
    boolean owed = false;
    for (int k = act.verb() + 1; k < act.end(); k++) {
      owed |= OWED.contains(clause.lower(k));
    }
    if (act.passive()) {
      return paid(act);
    }
    if (!act.passive() && owed && act.subject().isPresent() && settles(act)) {
      return settlement(act);
    }
    Optional<Draft> work = work(act);
    if (work.isPresent()) {
      return work;
    }
    int goods = slots.find(act, "for");
    Optional<Draft> plain = goods < 0 && !owed ? plain(act) : Optional.empty();
    if (plain.isPresent()) {
      return plain;
    }
    boolean period =
        goods > 0 && goods + 1 < act.end() && clause.get(goods + 1).type() == Word.Type.DATE;
    if (period || owed || goods < 0 || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Optional<Group> given = clause.groupFrom(act.object()).filter(g -> clause.isMoney(g.to()));
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    int sum = given.map(Group::to).orElse(act.object());
    if (!clause.isMoney(sum)) {
      return Optional.empty();
    }
    given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
    deal.add(slots.behind("to", act, Role.SELLER));
    deal.value = clause.get(sum).span();
    if (!deal.has(Role.SELLER)) {
      deal.add(slots.possessor(goods + 1, Role.SELLER));
    }
    Optional<Group> bought = clause.groupIn(goods + 1).filter(slots::isSomebody);
    if (!deal.has(Role.SELLER) && bought.isPresent()) {
      return bought(act.subject().get(), bought.get(), clause.get(sum).span());
    }
    slots.things.object(deal, goods + 1, act.end());
    if (!deal.has(Role.SELLER)) {
      deal.add(slots.others.holder(goods, Role.SELLER));
      deal.add(slots.others.teller(act.end(), Role.SELLER));
    }
    deal.open = true;
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  /** "will pay Halden $5 million to make its chips". */
  private Optional<Draft> work(Act act) {
    Optional<Group> given = clause.groupFrom(act.object()).filter(g -> clause.isMoney(g.to()));
    int to = given.map(g -> g.to() + 1).orElse(0);
    if (given.isEmpty() || act.subject().isEmpty() || !clause.is(to, "to")) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(naming.parties(clause, given.get(), Role.SELLER));
    deal.value = clause.get(to - 1).span();
    boolean done = slots.infinitive(deal, to, act.end());
    return done && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "will pay Halden $5 million over five years". */
  private Optional<Draft> plain(Act act) {
    Optional<Group> given = payee(act.object());
    int sum = given.map(this::sum).orElse(act.end());
    boolean term = clause.isAmount(sum + 1) && clause.lower(sum + 1).startsWith("over ");
    boolean yearly =
        (clause.is(sum + 1, "a") || clause.is(sum + 1, "per"))
            && PERIODS.contains(clause.lower(sum + 2));
    if (given.isEmpty() || (!term && !yearly) || act.subject().isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.together = true;
    deal.add(naming.parties(clause, act.subject().get(), Role.BUYER));
    deal.add(naming.parties(clause, given.get(), Role.SELLER));
    deal.value = clause.get(sum).span();
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** Who is paid: "Halden", "the league, Halden,". */
  private Optional<Group> payee(int object) {
    Optional<Group> given = clause.groupFrom(object);
    Optional<Group> named =
        given.filter(g -> clause.isMark(g.to(), ",")).flatMap(g -> clause.groupFrom(g.to() + 1));
    return named
        .filter(g -> clause.isMark(g.to(), ",") && clause.isMoney(g.to() + 1))
        .or(() -> given.filter(g -> clause.isMoney(g.to())));
  }

  private int sum(Group payee) {
    return clause.isMark(payee.to(), ",") ? payee.to() + 1 : payee.to();
  }

  /** Whether a quarrel among equals ends with it. */
  private boolean settles(Act act) {
    for (int k = act.verb() + 1; k < act.end(); k++) {
      if (QUARRELS.contains(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** "will pay Halden $5 million to settle a lawsuit", "pay $5 million to Halden". */
  private Optional<Draft> settlement(Act act) {
    Optional<Group> given = clause.groupFrom(act.object()).filter(g -> clause.isMoney(g.to()));
    int sum = given.map(Group::to).orElse(act.object());
    if (!clause.isMoney(sum) || !clause.lower(sum).contains("illion")) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.together = true;
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
    deal.add(slots.behind("to", act, Role.SELLER));
    deal.value = clause.get(sum).span();
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "will be paid $5 million by Morrow". */
  private Optional<Draft> paid(Act act) {
    Draft deal = new Draft(Kind.CONTRACT);
    if (clause.isMoney(act.object())) {
      deal.value = clause.get(act.object()).span();
      act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
      deal.add(slots.behind("by", act, Role.BUYER));
    }
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "would pay $5 million for Morrow": for the company itself. */
  private Optional<Draft> bought(Group buyer, Group target, Span sum) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(naming.parties(clause, buyer, Role.BUYER));
    deal.add(naming.parties(clause, target, Role.TARGET));
    deal.object = clause.span(target.from(), target.to());
    deal.value = sum;
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** Money, or so many of a thing where a deal is named. */
  private boolean isGot(Act act) {
    boolean promised = clause.is(act.verb() - 1, "will") || isUnderWay(act.verb());
    return clause.isMoney(act.object())
        || (clause.isAmount(act.object()) && (promised || slots.deeds.isInDeal()));
  }

  /** "is getting", "is to get". */
  private boolean isUnderWay(int verb) {
    boolean bound = clause.is(verb - 1, "to") && Grammar.BE.contains(clause.lower(verb - 2));
    return bound
        || (clause.lower(verb).endsWith("ing") && Grammar.BE.contains(clause.lower(verb - 1)));
  }

  /** "under the agreement Halden is to receive 500 tonnes from Morrow". */
  private Optional<Draft> goods(Act act, List<Party> from) {
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    from.forEach(party -> deal.add(List.of(new Party(party.span(), party.name(), Role.SELLER))));
    slots.things.object(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "will get $5 million from Morrow to test its robots". */
  Optional<Draft> get(Act act) {
    List<Party> from = slots.behind("from", act, Role.BUYER);
    boolean own = clause.is(act.object(), "its") || clause.is(act.object(), "their");
    boolean described = own && slots.isDescribed(act, "from");
    if (act.subject().isEmpty() || from.isEmpty() || (!isGot(act) && !described)) {
      return Optional.empty();
    }
    if (!clause.isMoney(act.object())) {
      return goods(act, from);
    }
    if (clause.is(act.object() + 1, "in")
        && Lexicon.FUNDINGS.contains(clause.lower(act.object() + 2))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, act.subject().get(), Role.SELLER));
    deal.add(from);
    deal.value = clause.get(act.object()).span();
    slots.infinitive(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
