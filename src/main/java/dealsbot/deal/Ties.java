package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a deal in a wording that no frame knows: somebody, a verb, and somebody else whom a word of
 * business in the same clause binds by its {@link Valence}: "took out a loan with Morrow", "gets
 * its batteries from Morrow under a contract".
 */
final class Ties {

  /** Prepositions that name those who do it together with the subject. */
  private static final Set<String> TOGETHER = Set.of("together", "along", "alongside", "jointly");

  /** "The loan helps Halden to build": whom the noun before it is for. */
  private static final Set<String> COSTS =
      WordForms.forms("cost:cost help allow enable give:gave:given bring:brought let");

  private final Slots slots;
  private final Clause clause;
  private final TieProof proof;

  Ties(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
    this.proof = new TieProof(clause);
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    int start = start(verb);
    Signs signs = new Signs(clause, start, verb, end);
    if (signs.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(signs.first().kind());
    boolean passive = clause.isPassive(verb);
    subject(deal, start, verb, signs, passive);
    object(deal, verb, end, signs.all());
    for (int k = start; k + 1 < end; k++) {
      boolean together = TOGETHER.contains(clause.lower(k - 1));
      Role role = k == verb || together ? null : signs.behind(k);
      if (role != null) {
        deal.add(behind(k + 1, role, clause.is(k, "by")));
      }
    }
    if (passive) {
      wanted(deal, start, verb);
    }
    goods(deal, verb, end, passive);
    if (deal.parties.size() == 1 && (signs.isSure() || signs.all().getFirst().verb())) {
      deal.open = true;
      return Optional.of(deal);
    }
    return proof.holds(deal, signs, verb, end) ? Optional.of(deal) : Optional.empty();
  }

  /** Where the clause of a verb begins. */
  private int start(int verb) {
    int from = slots.subjects.verbGroupStart(verb);
    if (isAdjunct(from)) {
      return 0;
    }
    for (int k = from - 1; k > 0; k--) {
      if ((clause.isMark(k) && !clause.isMark(k, "-") && !clause.isMark(k, "&"))
          || clause.isVerb(k)
          || Grammar.BREAKS.contains(clause.lower(k))) {
        return k + 1;
      }
    }
    return 0;
  }

  /** "With the takeover of Morrow, Halden becomes": what opens the sentence belongs to it. */
  private boolean isAdjunct(int before) {
    boolean comma = false;
    for (int k = 1; k < before; k++) {
      if (clause.isVerb(k)) {
        return false;
      }
      comma |= clause.isMark(k, ",");
    }
    return comma && Grammar.PREPOSITIONS.contains(clause.lower(0));
  }

  private void subject(Draft deal, int start, int verb, Signs signs, boolean passive) {
    Optional<Group> group =
        slots
            .subjects
            .of(verb)
            .filter(g -> !Grammar.PREPOSITIONS.contains(clause.lower(g.from() - 1)))
            .filter(g -> !isNameless(g.members().getFirst()));
    Role role = signs.ofSubject();
    if (group.isPresent() && role != null) {
      deal.add(slots.naming.parties(clause, group.get(), role));
    }
    // "Halden's trucks now belong to", "Halden's loan from": whose the subject is.
    int owner = start;
    for (int k = start; group.isEmpty() && k + 1 < verb; k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1) && k == owner) {
        Role own = passive || role == null ? Role.SELLER : role;
        deal.add(slots.naming.named(clause, k, own));
      }
    }
    for (int k = 0; k < verb; k++) {
      if (clause.is(k, "with")
          && TOGETHER.contains(clause.lower(k - 1))
          && !deal.parties.isEmpty()) {
        deal.add(slots.those(k + 1, deal.parties.getFirst().role()));
      }
    }
  }

  /** "entrusted Halden with", "supplies Halden with". */
  private void object(Draft deal, int verb, int end, List<Signs.Sign> signs) {
    for (Signs.Sign sign : signs) {
      Role role = sign.valence().object();
      int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
      if (isFor(sign, verb, object)) {
        clause
            .groupFrom(object)
            .filter(g -> isSide(g, false))
            .ifPresent(g -> deal.add(slots.naming.parties(clause, g, sign.valence().got())));
      }
      if (sign.verb() && role != null && !clause.isPassive(verb) && object < end) {
        Optional<Group> group = clause.groupFrom(object).filter(g -> isSide(g, false));
        group.ifPresent(g -> deal.add(slots.naming.parties(clause, g, role)));
        if (clause.isName(object) && clause.isPossessive(object + 1) && role != Role.SELLER) {
          deal.add(slots.naming.named(clause, object, Role.SELLER));
        }
      }
    }
  }

  /** "The loan helps Halden", "granted Halden a loan". */
  private boolean isFor(Signs.Sign sign, int verb, int object) {
    boolean helps = COSTS.contains(clause.lower(verb)) && sign.at() < verb;
    boolean given =
        Valence.isGiven(clause.lower(verb))
            && clause
                .groupFrom(object)
                .filter(g -> clause.phraseEnd(g.to()) == sign.at() + 1)
                .isPresent();
    return !sign.verb() && (helps || given);
  }

  /** "The launch of four satellites for Morrow was entrusted to": for whom. */
  private void wanted(Draft deal, int start, int verb) {
    for (int k = start + 1; k < verb; k++) {
      if (clause.is(k, "for") && deal.parties.size() == 1) {
        deal.add(behind(k + 1, Role.BUYER, false));
      }
    }
  }

  private List<Party> behind(int i, Role role, boolean lands) {
    Optional<Group> group = clause.groupFrom(i).filter(g -> isSide(g, lands));
    if (group.isPresent()) {
      return slots.those(i, role);
    }
    return clause.isName(i) && clause.isPossessive(i + 1)
        ? slots.naming.named(clause, i, role)
        : List.of();
  }

  private boolean isSide(Group group, boolean lands) {
    Member first = group.members().getFirst();
    String name = clause.lower(first.to() - 1);
    boolean land =
        clause.isName(first.to() - 1) && (Places.isCountry(name) || Places.isState(name));
    return slots.isSomebody(group) && !isNameless(first) && (lands || !land);
  }

  /** "belongs to a British investor": nobody by name. */
  private boolean isNameless(Member member) {
    boolean some = clause.is(member.from(), "a") || clause.is(member.from(), "an");
    return some
        && !clause.isName(member.to() - 1)
        && clause.phraseEnd(member.from()) == member.to();
  }

  private void goods(Draft deal, int verb, int end, boolean passive) {
    int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
    int last = clause.phraseEnd(object);
    if (passive || last <= object || last > end) {
      return;
    }
    String head = clause.lower(last - 1);
    boolean somebody = clause.groupFrom(object).isPresent();
    if (!somebody && Valence.ofNoun(head).isEmpty() && !Lexicon.isDealNoun(head)) {
      slots.things.object(deal, object, end);
    }
  }
}
