package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the deal that a verb of business tells of: its frame says who stands before it and behind
 * which preposition. Over 200 lines, since the frames are read side by side.
 */
final class VerbFrames {

  /** Verbs of many meanings: only with so and so many of a thing do they tell of goods. */
  private static final Set<String> WEAK =
      WordForms.forms("provide deliver ship:shipped:shipping export");

  private static final Set<String> THINGS =
      WordForms.plurals(
          "brand newspaper magazine drug pill vaccine building tower ship vessel goalkeeper striker"
              + " midfielder defender forward winger player pitcher quarterback coach");

  private static final Set<String> SUPPLIERS =
      WordForms.plurals("supplier provider contractor partner vendor operator builder distributor");

  /** What is paid for these is no price. */
  private static final Set<String> OWED =
      WordForms.plurals(
          "fine penalty damages settle settlement compensation tax dividend bail fee lawsuit");

  private static final Set<String> DECIDED =
      WordForms.words("agreed agrees agree plans planned planning set decided");

  private static final Set<String> MOVES = WordForms.forms("transfer:transferred outsource");

  private static final Set<String> LENDS = WordForms.forms("lease license licence rent charter");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;
  private final String text;

  VerbFrames(String text, Slots slots) {
    this.text = text;
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  /** What the verb at {@code i} tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int i, int end) {
    Frame frame = Lexicon.frame(clause.lower(i));
    if (frame == null || clause.is(i + 1, "back")) {
      return Optional.empty();
    }
    boolean passive = clause.isPassive(i);
    Optional<Group> subject = subject(i);
    int object = clause.afterAdverbs(i + 1);
    return switch (frame) {
      case BUY -> exchange(i, end, object, subject, passive, true);
      case SELL -> exchange(i, end, object, subject, passive, false);
      case SUPPLY -> supply(i, end, object, subject, passive);
      case HIRE -> hire(i, end, object, subject);
      case ORDER -> order(i, end, object, subject);
      case INVEST -> invest(i, end, object, subject);
      case RAISE -> raise(i, end, object, subject);
      case PARTNER, MERGE -> partner(i, end, subject, frame);
      case CHOOSE -> choose(i, end, object, subject, passive);
      case PAY -> pay(i, end, object, subject, passive);
      case GET -> get(i, end, object, subject);
      case BUILD -> build(i, end, object, subject, passive);
      case USE -> use(object, subject);
      case AWARD -> Optional.empty();
    };
  }

  private Optional<Group> subject(int i) {
    Optional<Group> subject = slots.subjects.of(i);
    boolean infinitive = clause.is(i - 1, "to") && !clause.is(i - 2, "plans");
    return subject.isEmpty() && infinitive ? slots.subjects.of(i - 1) : subject;
  }

  private Optional<Draft> exchange(
      int i, int end, int object, Optional<Group> subject, boolean passive, boolean buys) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    Role own = buys ? Role.BUYER : Role.SELLER;
    if (passive) {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      subject
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
      deal.add(slots.behind("by", i, end, own));
    } else {
      if (subject.isEmpty()) {
        return Optional.empty();
      }
      deal.add(naming.parties(clause, subject.get(), own));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
      if (clause.lower(i).startsWith("snap") && !clause.is(i + 1, "up")) {
        return Optional.empty();
      }
      thing(deal, object, end, subject.get());
      if (buys && slots.find(i, end, "from") < 0) {
        deal.add(slots.possessor(object, Role.SELLER));
      }
      if (buys || gone(i)) {
        targets(deal, object);
      }
    }
    Span thing = deal.object;
    if (thing == null && MOVES.contains(clause.lower(i))) {
      return Optional.empty();
    }
    if (thing != null && isShare(thing)) {
      deal.add(slots.behind("in", i, end, Role.TARGET));
      if (thing.of(text).startsWith("share") && deal.parties.size() < 2) {
        return Optional.empty();
      }
    }
    deal.add(slots.behind(buys ? "from" : "to", i, end, buys ? Role.SELLER : Role.BUYER));
    return Optional.of(deal);
  }

  /** "sold Morrow", not "sells Morrow chocolates every day". */
  private boolean gone(int i) {
    String lower = clause.lower(i);
    return Grammar.isPast(lower) || DECIDED.contains(clause.lower(i - 2));
  }

  private boolean isShare(Span thing) {
    String words = thing.of(text);
    return Lexicon.SHARES.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private void thing(Draft deal, int object, int end, Group subject) {
    if (clause.is(object, "itself") && subject.members().size() == 1) {
      deal.object = deal.parties.getFirst().span();
      return;
    }
    slots.object(deal, object, end);
  }

  /** The company that is bought, by its name or as "the company". */
  private void targets(Draft deal, int object) {
    int end = clause.phraseEnd(object);
    clause
        .groupFrom(object)
        .filter(g -> clause.isName(g.to() - 1) && isSomebody(g))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    clause
        .groupWithin(object, end)
        .filter(g -> g.to() == end && isSomebody(g))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    boolean same =
        clause.is(object, "it")
            || (clause.is(object, "the") && Lexicon.SAME.contains(clause.lower(object + 1)));
    if (same && !deal.has(Role.TARGET)) {
      clause
          .groupFrom(object)
          .ifPresent(g -> deal.add(naming.others(clause, g, Role.TARGET, deal.parties)));
      if (deal.has(Role.TARGET)) {
        deal.object = null;
      }
    }
  }

  /** Whether a company is bought, not a thing that has a name: "the snack brand Crisco". */
  private boolean isSomebody(Group group) {
    Clause.Member first = group.members().getFirst();
    return first.named() && !THINGS.contains(clause.lower(first.from() - 1));
  }

  private Optional<Draft> supply(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    Draft deal = new Draft(Kind.CONTRACT);
    if (passive) {
      deal.add(slots.behind("by", i, end, Role.SELLER));
      subject.ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
    } else {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<Group> given = clause.groupFrom(object).filter(g -> clause.is(g.to(), "with"));
    boolean lends = LENDS.contains(clause.lower(i));
    if (given.isPresent()) {
      deal.add(naming.parties(clause, given.get(), Role.BUYER));
      slots.object(deal, given.get().to() + 1, end);
    } else {
      slots.object(deal, object, end);
      if (lends && slots.find(i, end, "from") > 0) {
        return hire(i, end, object, subject);
      }
      deal.add(slots.behind("to", i, end, Role.BUYER));
    }
    // "provides", "delivers" and "ships" say what a firm does, not that it agreed to.
    boolean habit = clause.lower(i).endsWith("s") && deal.value == null;
    boolean agreed = false;
    for (int k = i + 1; k < end; k++) {
      agreed |= Lexicon.CONTRACTS.contains(clause.lower(k));
    }
    boolean weak = WEAK.contains(clause.lower(i)) && deal.quantity == null && !agreed;
    return habit || weak ? Optional.empty() : Optional.of(deal);
  }

  /** "Halden will charter six ships from Morrow". */
  private Optional<Draft> hire(int i, int end, int object, Optional<Group> subject) {
    if (clause.lower(i).startsWith("t") && !clause.isAmount(object)) {
      return privately(i, object, subject);
    }
    List<Party> from = slots.behind("from", i, end, Role.SELLER);
    if (subject.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    slots.object(deal, object, end);
    deal.add(from);
    return Optional.of(deal);
  }

  /** "will take Halden private", "took over Halden". */
  private Optional<Draft> privately(int i, int object, Optional<Group> subject) {
    boolean control = clause.is(object, "control") && clause.is(object + 1, "of");
    int thing = control ? object + 2 : clause.is(object, "over") ? object + 1 : object;
    Optional<Group> taken =
        clause.isName(thing) && clause.is(thing + 1, "private")
            ? Optional.of(
                new Group(thing, thing + 1, List.of(new Clause.Member(thing, thing + 1, true))))
            : thing > object ? clause.groupIn(thing) : Optional.empty();
    if (taken.filter(this::isSomebody).isEmpty() || subject.isEmpty() || clause.isPassive(i)) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    deal.add(naming.parties(clause, taken.get(), Role.TARGET));
    deal.object = clause.span(taken.get().from(), taken.get().to());
    return Optional.of(deal);
  }

  private Optional<Draft> order(int i, int end, int object, Optional<Group> subject) {
    boolean thing = clause.isAmount(object);
    List<Party> from = slots.behind("from", i, end, Role.SELLER);
    if (subject.isEmpty() || (!thing && from.isEmpty())) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    slots.object(deal, object, end);
    deal.add(from);
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> invest(int i, int end, int object, Optional<Group> subject) {
    boolean lends = clause.lower(i).startsWith("len");
    if (lends && subject.isPresent()) {
      return lend(i, end, object, subject.get());
    }
    int in = Math.max(slots.find(object, end, "in"), slots.find(object, end, "into"));
    if (!clause.isMoney(object) || subject.isEmpty() || in < 0) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, subject.get(), Role.INVESTOR));
    deal.value = clause.get(object).span();
    deal.add(slots.those(in + 1, Role.FUNDED));
    int thing = clause.phraseEnd(in + 1);
    boolean site = Slots.SITES.contains(clause.lower(thing - 1));
    return deal.parties.isEmpty() || (deal.parties.size() == 1 && !site)
        ? Optional.empty()
        : Optional.of(deal);
  }

  /** "will lend Halden $5 million", "lent $5 million to Halden". */
  private Optional<Draft> lend(int i, int end, int object, Group subject) {
    Optional<Group> given = clause.groupFrom(object).filter(g -> clause.isMoney(g.to()));
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, subject, Role.INVESTOR));
    if (given.isPresent()) {
      deal.add(naming.parties(clause, given.get(), Role.FUNDED));
      deal.value = clause.get(given.get().to()).span();
    } else if (clause.isMoney(object)) {
      deal.add(slots.behind("to", i, end, Role.FUNDED));
      deal.value = clause.get(object).span();
    }
    return deal.value != null && deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "will pay Halden $5 million for the rights", "agreed to pay $5 million to Halden for". */
  private Optional<Draft> pay(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    boolean owed = false;
    for (int k = i + 1; k < end; k++) {
      owed |= OWED.contains(clause.lower(k));
    }
    int goods = slots.find(i, end, "for");
    boolean period = goods > 0 && goods + 1 < end && clause.get(goods + 1).type() == Word.Type.DATE;
    if (passive || period || owed || goods < 0 || subject.isEmpty()) {
      return Optional.empty();
    }
    Optional<Group> given = clause.groupFrom(object).filter(g -> clause.isMoney(g.to()));
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    int sum = given.map(Group::to).orElse(object);
    if (!clause.isMoney(sum)) {
      return Optional.empty();
    }
    given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
    deal.add(slots.behind("to", i, end, Role.SELLER));
    deal.value = clause.get(sum).span();
    Optional<Group> bought = clause.groupIn(goods + 1).filter(this::isSomebody);
    if (!deal.has(Role.SELLER) && bought.isPresent()) {
      return bought(subject.get(), bought.get(), clause.get(sum).span());
    }
    slots.object(deal, goods + 1, end);
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

  /** "will get $5 million from Morrow to test its robots". */
  private Optional<Draft> get(int i, int end, int object, Optional<Group> subject) {
    List<Party> from = slots.behind("from", i, end, Role.BUYER);
    if (subject.isEmpty() || !clause.isMoney(object) || from.isEmpty()) {
      return Optional.empty();
    }
    if (clause.is(object + 1, "in") && Lexicon.FUNDINGS.contains(clause.lower(object + 2))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.SELLER));
    deal.add(from);
    deal.value = clause.get(object).span();
    slots.infinitive(deal, object, end);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /**
   * "will build a solar farm for Morrow", "will distribute Morrow's drinks": promised, for whom.
   */
  private Optional<Draft> build(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    boolean promised =
        clause.is(i - 1, "will") || clause.is(i - 1, "to") || clause.is(i - 1, "jointly");
    if (passive || !promised || subject.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    boolean together = clause.is(i - 1, "jointly");
    deal.add(naming.parties(clause, subject.get(), together ? Role.PARTNER : Role.SELLER));
    if (together) {
      slots.object(deal, object, end);
      return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
    }
    int wanted = slots.find(i, end, "for");
    List<Party> owner =
        clause.isPossessive(object + 1) ? slots.possessor(object, Role.BUYER) : List.of();
    if (wanted > 0 && clause.groupFrom(wanted + 1).isPresent()) {
      deal.add(slots.those(wanted + 1, Role.BUYER));
    } else {
      deal.add(owner);
    }
    slots.object(deal, object, end);
    return deal.has(Role.BUYER) && deal.object != null ? Optional.of(deal) : Optional.empty();
  }

  private Optional<Draft> raise(int i, int end, int object, Optional<Group> subject) {
    boolean round =
        slots.find(object, end, "round") >= 0
            || slots.find(object, end, "funding") >= 0
            || slots.find(object, end, "financing") >= 0
            || !slots.behind("from", i, end, Role.INVESTOR).isEmpty();
    if (!clause.isMoney(object) || !round || subject.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, subject.get(), Role.FUNDED));
    deal.value = clause.get(object).span();
    deal.add(slots.behind("from", i, end, Role.INVESTOR));
    deal.add(slots.behind("by", i, clause.size(), Role.INVESTOR));
    if (slots.find(i, end, "with") >= 0) {
      deal.add(slots.behind("with", i, clause.size(), Role.INVESTOR));
    }
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> partner(int i, int end, Optional<Group> subject, Frame frame) {
    String lower = clause.lower(i);
    boolean noun =
        (lower.startsWith("team") && !clause.is(i + 1, "up"))
            || (lower.equals("allies") && !clause.is(i + 1, "with"))
            || (lower.startsWith("join")
                && !clause.is(i + 1, "forces")
                && !clause.is(i + 1, "hands"))
            || (lower.startsWith("work") && !clause.is(i + 1, "with"))
            || (lower.startsWith("work") && !isOn(i, end))
            || (lower.equals("combined") && clause.get(i - 1).isName());
    if (subject.isEmpty() || noun) {
      return Optional.empty();
    }
    Draft deal = new Draft(frame == Frame.MERGE ? Kind.OWNERSHIP : Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.PARTNER));
    boolean several = deal.parties.size() > 1;
    List<Party> with = slots.behind("with", i, end, Role.PARTNER);
    deal.add(with);
    slots.infinitive(deal, i + 1, end);
    return several || !with.isEmpty() ? Optional.of(deal) : Optional.empty();
  }

  /** "works with Halden on a chip": on what. */
  private boolean isOn(int i, int end) {
    int on = slots.find(i, end, "on");
    return clause.is(on + 1, "a")
        || clause.is(on + 1, "an")
        || slots.infinitive(new Draft(Kind.CONTRACT), i, end);
  }

  private Optional<Draft> choose(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    if (!passive && clause.isName(object) && clause.isPossessive(object + 1)) {
      return chooseThing(i, end, object, subject);
    }
    Optional<Group> chosen = passive ? subject : clause.groupIn(object);
    Draft deal = new Draft(Kind.CONTRACT);
    if (chosen.isEmpty() || !chosen.get().members().getFirst().named()) {
      return Optional.empty();
    }
    if (passive) {
      deal.add(slots.behind("by", i, end, Role.BUYER));
    } else {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    }
    deal.add(naming.parties(clause, chosen.get(), Role.SELLER));
    boolean found =
        as(deal, passive ? i + 1 : chosen.get().to(), end)
            || (!clause.lower(i).startsWith("nam")
                && !clause.lower(i).startsWith("appoint")
                && slots.infinitive(deal, i + 1, end));
    return found ? Optional.of(deal) : Optional.empty();
  }

  /** "has chosen Halden's trams in a deal worth": whose they are deals too. */
  private Optional<Draft> chooseThing(int i, int end, int object, Optional<Group> subject) {
    boolean dealt = false;
    for (int k = i + 1; k < end; k++) {
      dealt |= Lexicon.CONTRACTS.contains(clause.lower(k));
    }
    if (!dealt || subject.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    deal.add(naming.named(clause, object, Role.SELLER));
    slots.object(deal, object, end);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "as its main supplier of tyres": as what, and for whom. */
  private boolean as(Draft deal, int as, int end) {
    for (int k = as + 1; clause.is(as, "as") && k < Math.min(end, as + 6); k++) {
      if (SUPPLIERS.contains(clause.lower(k))) {
        if (clause.is(k + 1, "of")) {
          slots.object(deal, k + 2, end);
        }
        int wanted = slots.find(k, end, "for");
        if (wanted > 0 && deal.parties.size() < 2) {
          deal.add(
              clause.isPossessive(wanted + 2)
                  ? slots.possessor(wanted + 1, Role.BUYER)
                  : slots.those(wanted + 1, Role.BUYER));
        }
        return true;
      }
    }
    return false;
  }

  /** "The railway will use 40 Halden engines": whose they are stands inside. */
  private Optional<Draft> use(int object, Optional<Group> subject) {
    if (subject.isEmpty() || !clause.isAmount(object)) {
      return Optional.empty();
    }
    int end = clause.phraseEnd(object);
    for (int k = object + 1; k + 1 < end; k++) {
      if (clause.isName(k) && clause.get(k + 1).isWord()) {
        Draft deal = new Draft(Kind.CONTRACT);
        deal.add(naming.parties(clause, subject.get(), Role.BUYER));
        deal.add(naming.named(clause, k, Role.SELLER));
        slots.object(deal, object, end);
        if (clause.is(end, "to") && end + 1 < clause.size()) {
          deal.purpose = clause.span(end, nextMark(end + 1));
        }
        return Optional.of(deal);
      }
    }
    return Optional.empty();
  }

  private int nextMark(int from) {
    int end = from;
    while (end < clause.size() && !clause.isMark(end)) {
      end++;
    }
    return end;
  }
}
