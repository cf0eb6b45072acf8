package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who buys what from whom, and who sells it: "bought", "was sold to". */
final class ExchangeVerbs {

  private static final Set<String> DECIDED =
      WordForms.words("agreed agrees agree plans planned planning set decided");

  /** What is bought or sold in a manner of speaking. */
  private static final Set<String> NO_GOODS =
      WordForms.words(
          "time taste votes support tickets lunch dinner drinks food groceries records");

  private static final Set<String> RESTS =
      Set.of("remaining", "other", "further", "additional", "outstanding");

  private static final Set<String> MOVES =
      WordForms.forms("transfer:transferred:transferring outsource");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  ExchangeVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  Optional<Draft> read(Act act, boolean buys) {
    boolean itself = clause.is(act.object(), "it") && clause.is(act.object() + 1, "back");
    if (itself) {
      return Optional.empty();
    }
    if (clause.is(act.verb() + 1, "back") && slots.behind("from", act, Role.SELLER).isEmpty()) {
      // "buys back shares"
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.OWNERSHIP);
    Role own = buys ? Role.BUYER : Role.SELLER;
    if (act.passive()) {
      act.subject().ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      act.subject()
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
      deal.add(slots.behind("by", act, own));
    } else {
      if (act.subject().isEmpty()) {
        return Optional.empty();
      }
      deal.add(naming.parties(clause, act.subject().get(), own));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
      if (clause.lower(act.verb()).startsWith("part") && !clause.is(act.verb() + 1, "with")) {
        return Optional.empty();
      }
      boolean parted = clause.is(act.verb() + 1, "from") && clause.is(act.verb() + 2, "its");
      if (clause.lower(act.verb()).startsWith("separat") && !parted) {
        return Optional.empty();
      }
      if (clause.lower(act.verb()).startsWith("snap") && !clause.is(act.verb() + 1, "up")) {
        return Optional.empty();
      }
      Optional<Group> given = buys ? Optional.empty() : slots.given(act.object());
      given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
      int object = given.map(slots::thingStart).orElse(particle(act.object()));
      thing(deal, object, act.end(), act.subject().get());
      if (buys && slots.find(act, "from") < 0) {
        deal.add(slots.possessor(object, Role.SELLER));
        deal.add(slots.things.maker(object, Role.SELLER));
      }
      if (buys || gone(act.verb())) {
        targets(deal, object);
      }
      if (!buys && !toSomebody(act)) {
        apposed(deal, clause.phraseEnd(object));
      }
    }
    Span thing = deal.object;
    if (thing != null && buys) {
      sharesOf(deal, thing, act.end());
    }
    if (thing != null && NO_GOODS.contains(slots.words(thing))) {
      return Optional.empty();
    }
    if (thing == null && MOVES.contains(clause.lower(act.verb()))) {
      return Optional.empty();
    }
    if (thing != null && isShare(thing)) {
      deal.add(slots.behind("in", act, Role.TARGET));
    }
    deal.add(slots.behind(buys ? "from" : "to", act, buys ? Role.SELLER : Role.BUYER));
    if (thing != null && slots.words(thing).startsWith("share") && deal.parties.size() < 2) {
      return Optional.empty();
    }
    if (deal.parties.size() == 1 && buys && !act.passive()) {
      whose(deal, act);
      deal.add(slots.others.holder(act.object(), Role.SELLER));
      deal.add(slots.others.teller(act.end(), Role.SELLER));
    }
    if (deal.parties.size() == 1 && !act.passive()) {
      deal.add(slots.others.talkers(buys ? Role.SELLER : Role.BUYER));
      deal.add(buys ? List.of() : slots.others.taker(act.end(), Role.BUYER));
    }
    boolean counted =
        deal.quantity != null
            && act.object() < clause.size()
            && clause.get(act.object()).type() == Word.Type.NUMBER;
    if (!buys && counted && deal.value == null && !deal.has(Role.BUYER)) {
      // "sold 6,614 cars last year"
      return Optional.empty();
    }
    if (!act.passive() && deal.has(Role.BUYER) && deal.has(Role.SELLER)) {
      // "sold the Grand Regent to Halden": a thing that has a name.
      deal.parties.removeIf(party -> party.role() == Role.TARGET && isThing(act.object(), party));
    }
    if (buys && !act.passive() && deal.parties.size() == 1) {
      brand(deal, act.object());
    }
    if (thing != null && deal.parties.size() == 1 && isLicence(thing)) {
      // "has bought the licence to brew Morrow's beer"
      slots.infinitive(deal, act.object(), act.end());
      deal.add(slots.others.granter(act.object(), act.end(), Role.SELLER));
    }
    return Optional.of(deal);
  }

  /** Whether a name of several words stands behind "the". */
  private boolean isThing(int object, Party party) {
    return clause.is(object, "the")
        && clause.isName(object + 1)
        && clause.lower(object + 1).indexOf(' ') > 0
        && party.span().overlaps(clause.get(object + 1).span());
  }

  /** "Morrow, which has bought all its shares": whose they are, where that is not the buyer. */
  private void whose(Draft deal, Act act) {
    for (int k = act.object(); k < act.object() + 4 && k < act.end(); k++) {
      if (clause.is(k, "its") && Lexicon.SHARES.contains(clause.lower(clause.phraseEnd(k) - 1))) {
        clause
            .groupFrom(0)
            .ifPresent(g -> deal.add(naming.others(clause, g, Role.TARGET, deal.parties)));
        return;
      }
    }
  }

  /** "the skincare brand Morrow": what is bought, where nobody sells it. */
  private void brand(Draft deal, int object) {
    clause
        .groupIn(object)
        .filter(g -> clause.isName(g.to() - 1) && g.members().size() == 1)
        .filter(g -> g.to() == clause.phraseEnd(object))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
  }

  /** "to Morrow", not "to its management". */
  private boolean toSomebody(Act act) {
    return slots.behind("to", act, Role.BUYER).stream()
        .anyMatch(party -> Character.isUpperCase(slots.words(party.span()).charAt(0)));
  }

  /** "its games studio, Morrow,": the name behind what is sold. */
  private void apposed(Draft deal, int end) {
    boolean aside = clause.isMark(end, ",") && clause.isMark(end + 2, ",");
    clause
        .groupFrom(end + 1)
        .filter(g -> aside && clause.isName(end + 1) && Bodies.namesFirm(clause.lower(end - 1)))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
  }

  /** "all outstanding shares of Morrow". */
  private void sharesOf(Draft deal, Span thing, int end) {
    for (int k = 1; k + 1 < end; k++) {
      boolean inside = thing.overlaps(clause.get(k).span());
      if (inside && clause.is(k, "of") && Lexicon.SHARES.contains(clause.lower(k - 1))) {
        clause
            .groupIn(k + 1)
            .filter(slots::isSomebody)
            .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
        return;
      }
    }
  }

  /** "disposed of", "bought out": the thing stands behind. */
  private int particle(int object) {
    boolean particle =
        clause.is(object, "of")
            || clause.is(object, "out")
            || clause.is(object, "with")
            || clause.is(object, "from")
            || clause.is(object, "over");
    return particle ? object + 1 : object;
  }

  /** "sold Morrow", not "sells Morrow chocolates every day". */
  private boolean gone(int i) {
    String lower = clause.lower(i);
    return Grammar.isPast(lower) || DECIDED.contains(clause.lower(i - 2));
  }

  private boolean isLicence(Span thing) {
    String words = slots.words(thing);
    return Lexicon.CONTRACTS.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private boolean isShare(Span thing) {
    String words = slots.words(thing);
    return Lexicon.SHARES.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private void thing(Draft deal, int object, int end, Group subject) {
    if (clause.is(object, "itself") && subject.members().size() == 1) {
      deal.object = deal.parties.getFirst().span();
      return;
    }
    slots.things.object(deal, object, end);
  }

  /** The company that is bought, by its name or as "the company". */
  private void targets(Draft deal, int start) {
    int object = start;
    while (object < start + 3
        && (Grammar.DETERMINERS.contains(clause.lower(object))
            || RESTS.contains(clause.lower(object)))
        && !clause.isAmount(object)) {
      object++;
    }
    object = clause.isAmount(object) && clause.is(object + 1, "of") ? object : start;
    targetsFrom(deal, object);
  }

  private void targetsFrom(Draft deal, int object) {
    if (clause.isAmount(object) && clause.is(object + 1, "of")) {
      // "25% of Halden"
      clause
          .groupFrom(object + 2)
          .filter(slots::isSomebody)
          .filter(g -> clause.get(object).type() == Word.Type.PERCENT)
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      return;
    }
    int end = clause.phraseEnd(object);
    clause
        .groupFrom(object)
        .filter(g -> clause.isName(g.to() - 1) && slots.isSomebody(g))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    clause
        .groupWithin(object, end)
        .filter(g -> g.to() == end && slots.isSomebody(g))
        .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    boolean same =
        clause.is(object, "it")
            || (clause.is(object, "the") && Bodies.isSame(clause.lower(object + 1)));
    if (same && !deal.has(Role.TARGET)) {
      clause
          .groupFrom(object)
          .ifPresent(g -> deal.add(naming.others(clause, g, Role.TARGET, deal.parties)));
      if (deal.has(Role.TARGET)) {
        deal.object = null;
      }
    }
  }
}
