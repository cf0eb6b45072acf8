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

  private static final Set<String> BY_MEANS = Set.of("through", "via", "in", "under");

  private static final Set<String> FIRMS =
      WordForms.words("company venture partnership consortium alliance joint-venture vehicle");

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
    boolean told =
        acts && Lexicon.frame(clause.lower(verb)) != null && slots.find(verb, end, "from") > 0;
    if (verb < 1
        || told
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

  /** "together", or said by both. */
  private boolean isOfBoth(Act act) {
    Clause clause = slots.clause;
    for (int k = act.verb() + 1; k < clause.size(); k++) {
      if (BY_MEANS.contains(clause.lower(k)) && isFirm(k + 1)) {
        return true;
      }
      boolean both = clause.is(k - 1, "they") || PAIRS.contains(clause.lower(k - 1));
      if (clause.is(k, "together") || (both && Grammar.SAYS.contains(clause.lower(k)))) {
        return true;
      }
    }
    return false;
  }

  /** "through a company", "in a venture". */
  private boolean isFirm(int from) {
    String noun = slots.clause.lower(slots.clause.phraseEnd(from) - 1);
    return FIRMS.contains(noun) && slots.clause.lower(from).startsWith("a");
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
