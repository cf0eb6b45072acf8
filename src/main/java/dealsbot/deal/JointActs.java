package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/** Reads what several do together: "will jointly launch a card", "plan a joint credit card". */
final class JointActs {

  private static final Set<String> TOGETHER = Set.of("jointly", "joint");

  /** What is said or met jointly is no business. */
  private static final Set<String> TALK =
      WordForms.words(
          "statement statements release letter appearance conference session meeting committee"
              + " chief chiefs resolution communique briefing report study paper investigation"
              + " patrol patrols exercise exercises operation task interview declaration venture"
              + " ventures bid effort efforts");

  private static final Set<String> THINGS =
      WordForms.plurals(
          "service product card plant factory platform shop app company fund brand facility network"
              + " business centre center programme program system model line car engine drug"
              + " vaccine device site mine farm hub terminal");

  private static final Set<String> FOUNDS =
      WordForms.forms("form found create establish set:setting launch start");

  private static final Set<String> FIRMS =
      WordForms.words("company venture firm business enterprise entity subsidiary consortium");

  private static final Set<String> OWNS = WordForms.forms("own hold:held have:had:has");

  private static final Set<String> BECOMES = WordForms.forms("become:became");

  private static final Set<String> ENDS =
      WordForms.forms("end settle resolve bury conclude");

  private static final Set<String> QUARRELS =
      WordForms.plurals("dispute lawsuit litigation row quarrel arbitration");

  private static final Set<String> SHARES_IN = WordForms.forms("share pool");

  private static final Set<String> UNIONS =
      WordForms.plurals("combination tie-up link-up union merger partnership alliance");

  private static final Set<String> SHARES = Set.of("half", "50%", "equal");

  private static final Set<String> TOGETHER_WITH = Set.of("together", "along", "jointly");

  private static final Set<String> PAIRS = Set.of("companies", "firms", "groups", "two", "pair");

  private final Slots slots;

  JointActs(Slots slots) {
    this.slots = slots;
  }

  static boolean isTogether(String lower) {
    return TOGETHER.contains(lower);
  }

  Optional<Draft> read(int i, int end) {
    Clause clause = slots.clause;
    boolean acts = clause.is(i, "jointly");
    int verb = acts ? i + 1 : verbBefore(i);
    int object = acts ? i + 2 : verb + 1;
    if (verb < 1
        || !(acts ? slots.deeds.does(verb) : isThing(i))
        || TALK.contains(clause.lower(i + 1))) {
      return Optional.empty();
    }
    Optional<Group> subject = slots.subjects.of(verb);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.together = true;
    deal.add(slots.naming.parties(clause, subject.get(), Role.PARTNER));
    deal.add(slots.behind("with", verb, end, Role.PARTNER));
    slots.things.object(deal, clause.afterAdverbs(object), end);
    return deal.parties.size() > 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
  }

  /** "Halden and Morrow will build 40 masts, the two companies said": both with each other. */
  Optional<Draft> act(Act act) {
    Clause clause = slots.clause;
    boolean several = act.subject().filter(g -> g.members().size() > 1).isPresent();
    boolean to = clause.is(act.verb() - 1, "to") || clause.is(act.verb() - 1, "will");
    if (!several || !to || act.passive() || !isOfBoth(act)) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    act.subject().ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.PARTNER)));
    slots.things.object(deal, act.object(), act.end());
    deal.together = true;
    return deal.parties.size() > 1 && deal.object != null ? Optional.of(deal) : Optional.empty();
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
        FOUNDS.contains(clause.lower(verb)) && FIRMS.contains(clause.lower(last - 1)) && last <= end;
    boolean one = BECOMES.contains(clause.lower(verb)) && clause.lower(object).equals("one");
    boolean share = OWNS.contains(clause.lower(verb)) && clause.isAmount(object);
    boolean peace =
        ENDS.contains(clause.lower(verb)) && QUARRELS.contains(clause.lower(last - 1));
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
    boolean promised = clause.is(verb - 1, "will") || clause.is(verb - 1, "to");
    boolean goes = Grammar.BE.contains(clause.lower(verb - 1)) && clause.lower(verb).endsWith("ing");
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
      }
    }
    boolean both = alone > 1 && clause.is(end - 1, "together");
    if ((deal.parties.size() == alone && !both) || (!promised && !goes)) {
      return Optional.empty();
    }
    slots.things.object(deal, clause.afterAdverbs(clause.lastOfRow(verb) + 1), end);
    return deal.object != null || deal.quantity != null || hasSum(verb, end)
        ? Optional.of(deal)
        : Optional.empty();
  }

  private boolean hasSum(int verb, int end) {
    for (int k = verb; k < end; k++) {
      if (slots.clause.isMoney(k)) {
        return true;
      }
    }
    return false;
  }

  /** "together", or said by both. */
  private boolean isOfBoth(Act act) {
    Clause clause = slots.clause;
    for (int k = act.verb() + 1; k < clause.size(); k++) {
      boolean both = clause.is(k - 1, "they") || PAIRS.contains(clause.lower(k - 1));
      if (clause.is(k, "together") || (both && Grammar.SAYS.contains(clause.lower(k)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isThing(int joint) {
    int end = slots.clause.phraseEnd(joint);
    return THINGS.contains(slots.clause.lower(end - 1));
  }

  /** Number of the verb whose object "a joint service" is; 0 where there is none. */
  private int verbBefore(int joint) {
    Clause clause = slots.clause;
    int verb = joint - 1;
    while (verb > 0
        && !clause.isMark(verb)
        && !Grammar.PREPOSITIONS.contains(clause.lower(verb))
        && (Grammar.DETERMINERS.contains(clause.lower(verb)) || clause.isAmount(verb))) {
      verb--;
    }
    boolean acts = clause.isVerb(verb) || slots.deeds.does(verb);
    return verb > 0 && acts && !Grammar.AUXILIARIES.contains(clause.lower(verb)) ? verb : 0;
  }
}
