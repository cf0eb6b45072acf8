package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.Optional;
import java.util.Set;

/** Reads what several found, share, settle or build with each other. */
final class Foundings {

  private static final Set<String> FOUNDS =
      WordForms.forms("form found create establish set:setting launch start");

  private static final Set<String> FIRMS =
      WordForms.words(
          "company venture firm business enterprise entity subsidiary consortium project pilot"
              + " programme scheme trial");

  private static final Set<String> OWNS = WordForms.forms("own hold:held have:had:has");

  private static final Set<String> BECOMES = WordForms.forms("become:became");

  private static final Set<String> ENDS =
      WordForms.forms("end settle resolve bury conclude dissolve");

  private static final Set<String> QUARRELS =
      WordForms.plurals(
          "dispute lawsuit litigation row quarrel arbitration pool partnership alliance venture"
              + " cooperation");

  private static final Set<String> SHARES_IN = WordForms.forms("share pool");

  private static final Set<String> UNIONS =
      WordForms.plurals("combination tie-up link-up union merger partnership alliance");

  private static final Set<String> SHARES = Set.of("half", "50%", "equal");

  private static final Set<String> TOGETHER_WITH = Set.of("together", "along", "jointly");

  private static final Set<String> JOINS = WordForms.forms("join");

  private static final Set<String> JOINED =
      WordForms.words("venture project consortium partnership alliance programme program");

  private final Slots slots;

  Foundings(Slots slots) {
    this.slots = slots;
  }

  /** "Halden and Morrow are forming a company", "will each own half of the plant". */
  Optional<Draft> founds(int verb, int end) {
    Clause clause = slots.clause;
    int object = clause.afterAdverbs(verb + 1);
    int last = clause.phraseEnd(object);
    if (last <= object) {
      return Optional.empty();
    }
    boolean owns = OWNS.contains(clause.lower(verb)) && SHARES.contains(clause.lower(object));
    boolean founds =
        FOUNDS.contains(clause.lower(verb))
            && FIRMS.contains(clause.lower(last - 1))
            && last <= end;
    boolean one = BECOMES.contains(clause.lower(verb)) && clause.lower(object).equals("one");
    boolean share = OWNS.contains(clause.lower(verb)) && clause.isAmount(object);
    boolean peace = ENDS.contains(clause.lower(verb)) && QUARRELS.contains(clause.lower(last - 1));
    boolean common =
        SHARES_IN.contains(clause.lower(verb))
            && (clause.isAmount(object) || clause.is(object, "their"));
    boolean talks =
        Progress.isThought(clause.lower(verb)) && UNIONS.contains(clause.lower(last - 1));
    boolean each = clause.is(verb - 1, "each") || clause.is(verb - 1, "both");
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.PARTNER));
    deal.add(slots.behind("with", verb, end, Role.PARTNER));
    boolean told = founds || one || peace || common || talks || ((owns || share) && each);
    if (!told || deal.parties.size() < 2) {
      return Optional.empty();
    }
    slots.things.object(deal, object, end);
    return Optional.of(deal);
  }

  /** "Together with Morrow, Halden will build": both build. */
  Optional<Draft> withOthers(int verb, int end) {
    Clause clause = slots.clause;
    Optional<Draft> near = madeWith(verb, end).or(() -> joins(verb, end));
    if (near.isPresent()) {
      return near;
    }
    boolean promised = clause.is(verb - 1, "will") || clause.is(verb - 1, "to");
    boolean goes =
        Grammar.BE.contains(clause.lower(verb - 1)) && clause.lower(verb).endsWith("ing");
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.PARTNER));
    int alone = deal.parties.size();
    for (int k = 1; k < verb && alone > 0; k++) {
      boolean together = TOGETHER_WITH.contains(clause.lower(k - 1)) && clause.is(k, "with");
      boolean opens = k == 1 || clause.isMark(k - 2, ",");
      if (together && opens) {
        deal.add(slots.those(k + 1, Role.PARTNER));
      }
    }
    for (int k = verb + 1; k + 2 < end && alone == 1; k++) {
      if (clause.is(k, "together") && clause.is(k + 1, "with")) {
        deal.add(slots.those(k + 2, Role.PARTNER));
      } else if (clause.is(k, "with")) {
        // "opens 200 shops with franchise partner Morrow"
        clause
            .groupFrom(k + 1)
            .filter(g -> g.to() - g.from() > 1 && clause.is(g.to() - 2, "partner"))
            .ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.PARTNER)));
      }
    }
    boolean now =
        clause.lower(verb).endsWith("s") && !Grammar.AUXILIARIES.contains(clause.lower(verb));
    boolean one = isOne(clause.afterAdverbs(verb + 1));
    boolean makes = Lexicon.frame(clause.lower(verb)) == Lexicon.Frame.BUILD && one;
    boolean both = alone == 2 && (clause.is(end - 1, "together") || makes);
    if ((deal.parties.size() == alone && !both) || (!promised && !goes && !now)) {
      return Optional.empty();
    }
    int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
    if (!Places.isCountry(clause.lower(object))) {
      slots.things.object(deal, object, end);
    }
    return deal.object != null || deal.quantity != null || hasSum(verb, end)
        ? Optional.of(deal)
        : Optional.empty();
  }

  /** "a plant". */
  private boolean isOne(int object) {
    return slots.clause.is(object, "a") || slots.clause.is(object, "an");
  }

  /** "is setting up a plant with Morrow", "develops a drug with". */
  private Optional<Draft> madeWith(int verb, int end) {
    Clause clause = slots.clause;
    int object = clause.afterAdverbs(verb + 1);
    int last = clause.phraseEnd(object);
    boolean makes =
        Lexicon.frame(clause.lower(verb)) == Lexicon.Frame.BUILD
            || FOUNDS.contains(clause.lower(verb));
    Optional<Clause.Group> other =
        clause.is(last, "with")
            ? clause.groupIn(last + 1).filter(slots::isSomebody)
            : Optional.empty();
    if (!makes || !isOne(object) || other.isEmpty() || clause.isPassive(verb) || last >= end) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.together = true;
    deal.add(slots.subject(verb, Role.PARTNER));
    deal.add(slots.naming.others(clause, other.get(), Role.PARTNER, deal.parties));
    slots.things.object(deal, object, last);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "joins Morrow's battery venture". */
  private Optional<Draft> joins(int verb, int end) {
    Clause clause = slots.clause;
    int owner = verb + 1;
    while (owner < end && !clause.isName(owner) && clause.get(owner).isWord()) {
      owner++;
    }
    int last = clause.phraseEnd(owner);
    if (!JOINS.contains(clause.lower(verb))
        || !clause.isPossessive(owner + 1)
        || !JOINED.contains(clause.lower(last - 1))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.PARTNER));
    deal.add(slots.naming.named(clause, owner, Role.PARTNER));
    deal.object = clause.span(owner + 2, last);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  private boolean hasSum(int verb, int end) {
    for (int k = verb; k < end; k++) {
      if (slots.clause.isMoney(k)) {
        return true;
      }
    }
    return false;
  }
}
