package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who works or merges with whom: "teamed up", "are to merge". */
final class PartnerVerbs {

  /** Verbs that mean it with "up" only. */
  private static final Set<String> UP = WordForms.forms("team link pair tie:tied:tying");

  private static final Set<String> STUDIES =
      WordForms.plurals(
          "survey study report poll book film song album exhibition investigation campaign paper"
              + " documentary experiment mission");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;

  PartnerVerbs(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
  }

  Optional<Draft> read(Act act, Kind kind) {
    String lower = clause.lower(act.verb());
    boolean noun =
        (UP.contains(lower) && !clause.is(act.verb() + 1, "up"))
            || (lower.equals("allies") && !clause.is(act.verb() + 1, "with"))
            || (lower.startsWith("join")
                && !clause.is(act.verb() + 1, "forces")
                && !clause.is(act.verb() + 1, "hands"))
            || (lower.startsWith("work") && !clause.is(act.verb() + 1, "with") && !isTogether(act))
            || (lower.startsWith("work") && !isOn(act.verb(), act.end()))
            || (lower.equals("combined") && clause.get(act.verb() - 1).isName());
    if (lower.startsWith("agree") && !agreesWith(act)) {
      return Optional.empty();
    }
    if (act.subject().isEmpty() || noun) {
      return Optional.empty();
    }
    Draft deal = new Draft(kind);
    deal.add(naming.parties(clause, act.subject().get(), Role.PARTNER));
    deal.together = true;
    if (isStudy(act)) {
      return Optional.empty();
    }
    boolean several = deal.parties.size() > 1;
    List<Party> with = slots.behind("with", act, Role.PARTNER);
    deal.add(with);
    if (kind == Kind.OWNERSHIP && with.isEmpty()) {
      with = slots.behind("into", act, Role.PARTNER);
      deal.add(with);
    }
    slots.infinitive(deal, act.verb() + 1, act.end());
    int on = Math.max(slots.find(act, "on"), slots.find(act, "in"));
    boolean done = clause.lower(on + 1).endsWith("ing");
    if (on > 0
        && !done
        && (lower.startsWith("work") || lower.startsWith("co") || lower.startsWith("part"))) {
      // "cooperate in research on hydrogen"
      slots.things.object(deal, on + 1, act.end());
    }
    return several || !with.isEmpty() ? Optional.of(deal) : Optional.empty();
  }

  /** "will work together on", "work on a vaccine together". */
  private boolean isTogether(Act act) {
    return clause.is(act.verb() + 1, "together") || clause.is(act.end() - 1, "together");
  }

  /** "agreed with Halden to": with whom, and to what. */
  private boolean agreesWith(Act act) {
    int with = act.verb() + 1;
    boolean several = act.subject().filter(g -> g.members().size() > 1).isPresent();
    if (several && clause.is(with, "on") && slots.things.isActivity(with + 1, act.end())) {
      return true;
    }
    for (int k = with + 1; clause.is(with, "with") && k < Math.min(clause.size(), with + 9); k++) {
      if (clause.is(k, "to") || clause.is(k, "on") || clause.is(k, "that")) {
        return true;
      }
    }
    return false;
  }

  /** "collaborated on a survey": no business. */
  private boolean isStudy(Act act) {
    int on = slots.find(act, "on");
    return on > 0
        && !clause.isAmount(on + 1)
        && STUDIES.contains(clause.lower(clause.phraseEnd(on + 1) - 1));
  }

  /** "works with Halden on a chip": on what. */
  private boolean isOn(int i, int end) {
    int on = clause.is(i + 1, "together") ? i + 2 : slots.find(i, end, "on");
    return clause.is(on + 1, "a")
        || clause.is(on + 1, "an")
        || clause.isAmount(on + 1)
        || slots.infinitive(new Draft(Kind.CONTRACT), i, end);
  }
}
