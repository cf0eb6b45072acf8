package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a deal in a wording that no frame knows: somebody, a verb, and somebody else whom a word of
 * business in the same clause binds by its {@link Valence}: "took out a loan with Morrow", "gets
 * its batteries from Morrow under a contract".
 */
final class Ties {

  /** Who does so deals with nobody, whatever follows. */
  private static final Set<String> AGAINST =
      WordForms.forms(
          "beat:beat sue accuse compete rival face fine investigate criticise criticize blame probe"
              + " outbid attack defeat join leave:left resign work report play lead:led compare"
              + " rank warn urge ask want");

  /** Prepositions that name those who do it together with the subject. */
  private static final Set<String> TOGETHER = Set.of("together", "along", "alongside", "jointly");

  /** "The loan helps Halden to build": whom the noun before it is for. */
  private static final Set<String> COSTS =
      WordForms.forms("cost:cost help allow enable give:gave:given bring:brought let");

  /** Verbs that tell of a deal with so and so many of a thing. */
  private static final Set<String> GOODS =
      WordForms.forms("supply provide furnish equip deliver ship:shipped:shipping rent export place");

  /** Prepositions that stand right behind their noun. */
  private static final Set<String> HERE = Set.of("in", "of");

  private final Slots slots;
  private final Clause clause;
  private final ClauseEnds ends;
  private final Relations relations;
  private final Works works;
  private final JointActs joints;

  Ties(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
    this.ends = new ClauseEnds(clause);
    this.relations = new Relations(slots);
    this.works = new Works(slots);
    this.joints = new JointActs(slots);
  }

  /** A word of business and what it binds. */
  private record Sign(int at, Valence valence, boolean verb) {}

  /** A deal, and the verb that tells of it. */
  record Tie(Draft draft, int verb, int end) {}

  Optional<Tie> read() {
    for (int v = 1; v < clause.size(); v++) {
      if (clause.isVerb(v) && !Grammar.SAYS.contains(clause.lower(v)) && !isCondition(v)) {
        int verb = v;
        int end = ends.of(v);
        boolean causes = clause.is(v, "have") && !clause.isVerb(v + 1);
        boolean helps =
            (Grammar.AUXILIARIES.contains(clause.lower(v)) && !causes)
                || AGAINST.contains(clause.lower(v));
        Optional<Draft> draft =
            relations
                .read(verb, end)
                .or(() -> joints.founds(verb, end))
                .or(() -> joints.withOthers(verb, end))
                .or(() -> helps ? Optional.empty() : works.read(verb, end))
                .or(() -> helps ? Optional.empty() : tie(verb, end));
        if (draft.isPresent()) {
          return Optional.of(new Tie(draft.get(), v, end));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isCondition(int v) {
    for (int k = v - 1; k >= 0 && k > v - 8; k--) {
      if (Grammar.CONDITIONS.contains(clause.lower(k)) || clause.is(k, "can")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Draft> tie(int verb, int end) {
    int start = start(verb);
    List<Sign> signs = signs(start, verb, end);
    if (signs.isEmpty()) {
      return Optional.empty();
    }
    Sign first = signs.getFirst();
    Draft deal = new Draft(first.valence().kind());
    boolean passive = clause.isPassive(verb);
    subject(deal, start, verb, signs, passive);
    object(deal, verb, end, signs);
    for (int k = start; k + 1 < end; k++) {
      Role role = k == verb ? null : role(k, signs, verb, passive);
      if (role != null) {
        deal.add(behind(k + 1, role, clause.is(k, "by")));
      }
    }
    if (passive) {
      wanted(deal, start, verb);
    }
    goods(deal, verb, end, passive);
    return isWhole(deal, signs, verb, end) ? Optional.of(deal) : Optional.empty();
  }

  /** Where the clause of a verb begins. */
  private int start(int verb) {
    int from = slots.subjects.verbGroupStart(verb);
    if (isAdjunct(from)) {
      return 0;
    }
    for (int k = from - 1; k > 0; k--) {
      if (clause.isMark(k) && !clause.isMark(k, "-") && !clause.isMark(k, "&")
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

  private List<Sign> signs(int start, int verb, int end) {
    List<Sign> signs = new ArrayList<>();
    for (int k = start; k < end; k++) {
      int at = k;
      String lower = clause.lower(k);
      if (k == verb) {
        Valence.ofVerb(lower).ifPresent(valence -> signs.add(new Sign(at, valence, true)));
      } else if (clause.get(k).isWord() && isHead(k)) {
        Valence.ofNoun(lower).ifPresent(valence -> signs.add(new Sign(at, valence, false)));
      }
    }
    return signs;
  }

  /** Whether the noun ends its phrase and is of business there. */
  private boolean isHead(int k) {
    boolean last = Grammar.isAdverb(clause.lower(k + 1)) || clause.phraseEnd(k) == k + 1;
    if (clause.isVerb(k) || !last) {
      return false;
    }
    for (int b = k - 1; b >= 0 && b > k - 5 && clause.get(b).isWord(); b--) {
      if (Lexicon.NOT_BUSINESS.contains(clause.lower(b))) {
        return false;
      }
    }
    return true;
  }

  private void subject(Draft deal, int start, int verb, List<Sign> signs, boolean passive) {
    Optional<Group> group =
        slots
            .subjects
            .of(verb)
            .filter(g -> !Grammar.PREPOSITIONS.contains(clause.lower(g.from() - 1)));
    Role role = subjectRole(verb, signs, passive);
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
      if (clause.is(k, "with") && TOGETHER.contains(clause.lower(k - 1)) && !deal.parties.isEmpty()) {
        deal.add(slots.those(k + 1, deal.parties.getFirst().role()));
      }
    }
  }

  private @Nullable Role subjectRole(int verb, List<Sign> signs, boolean passive) {
    for (Sign sign : signs) {
      if (sign.verb()) {
        return passive ? sign.valence().object() : sign.valence().subject();
      }
    }
    Valence valence = signs.getFirst().valence();
    String lower = clause.lower(verb);
    return passive && Valence.carries(lower) ? valence.got() : valence.before(lower);
  }

  /** "entrusted Halden with", "supplies Halden with". */
  private void object(Draft deal, int verb, int end, List<Sign> signs) {
    for (Sign sign : signs) {
      Role role = sign.valence().object();
      int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
      if (COSTS.contains(clause.lower(verb)) && !sign.verb() && sign.at() < verb) {
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

  /** What the preposition at {@code k} makes of those behind it; null where nothing binds it. */
  private @Nullable Role role(int k, List<Sign> signs, int verb, boolean passive) {
    String preposition = clause.lower(k);
    if (!clause.get(k).isWord()
        || TOGETHER.contains(clause.lower(k - 1))
        || Slots.leadsNowhere(clause.lower(k - 1))) {
      return null;
    }
    if (passive && preposition.equals("by") && k > verb) {
      Role actor = actor(signs, verb);
      if (actor != null) {
        return actor;
      }
    }
    for (int s = signs.size() - 1; s >= 0; s--) {
      Sign sign = signs.get(s);
      Role role = sign.valence().links().get(preposition);
      boolean close = !HERE.contains(preposition) || sign.verb() || k == sign.at() + 1;
      if (sign.at() < k && role != null && close && isNear(sign, k)) {
        return role;
      }
    }
    return null;
  }

  private @Nullable Role actor(List<Sign> signs, int verb) {
    for (Sign sign : signs) {
      if (sign.verb()) {
        return sign.valence().subject();
      }
    }
    return Valence.carries(clause.lower(verb))
        ? signs.getFirst().valence().given()
        : signs.getFirst().valence().subject();
  }

  /** Whether nobody else stands between the noun and the preposition; a verb reaches further. */
  private boolean isNear(Sign sign, int preposition) {
    for (int k = sign.at() + 1; !sign.verb() && k < preposition; k++) {
      String lower = clause.lower(k);
      if (clause.isVerb(k) && !Grammar.isPast(lower) && !lower.endsWith("ing")) {
        return false;
      }
    }
    return true;
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
    boolean land = clause.isName(first.to() - 1) && (Places.isCountry(name) || Places.isState(name));
    return slots.isSomebody(group) && (lands || !land);
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

  /** "secured a supply of": the noun is what is got or given. */
  private boolean isObject(Sign sign, int verb) {
    int object = clause.afterAdverbs(verb + 1);
    return !sign.verb() && object <= sign.at() && clause.phraseEnd(object) == sign.at() + 1;
  }

  private boolean isWhole(Draft deal, List<Sign> signs, int verb, int end) {
    Set<String> sides = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (Party party : deal.parties) {
      sides.add(party.name());
      places.add(place(party));
    }
    if (sides.size() < 2 || (places.size() < 2 && !isMutual(signs))) {
      return false;
    }
    boolean carried = Valence.carries(clause.lower(verb));
    boolean proof =
        signs.stream()
            .anyMatch(sign -> sign.valence().sure() || (carried && isObject(sign, verb)));
    boolean goods = GOODS.contains(clause.lower(verb));
    proof |= goods && clause.is(verb - 1, "will") && clause.get(verb + 1).isWord();
    boolean term = signs.getFirst().valence().kind() == DealStatement.Kind.CONTRACT && isForTerm(end);
    proof |= term;
    for (int k = verb; k < end && !proof; k++) {
      proof = clause.isMoney(k) || (goods && clause.isAmount(k) && clause.get(k).type() == Word.Type.NUMBER);
    }
    return proof;
  }

  /** "until 2029", "for ten years": bound for a time. */
  private boolean isForTerm(int end) {
    for (int k = 1; k + 1 < Math.min(clause.size(), end + 3); k++) {
      boolean until = clause.is(k, "until") && clause.get(k + 1).type() == Word.Type.DATE;
      boolean years = clause.is(k, "for") && clause.isAmount(k + 1) && clause.is(k + 2, "years");
      if (until || years) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the row that a party stands in. */
  private int place(Party party) {
    for (int k = 0; k < clause.size(); k++) {
      Optional<Group> group = clause.groupFrom(k);
      if (group.isPresent()
          && clause.span(k, group.get().to()).overlaps(party.span())) {
        return k;
      }
    }
    return -1 - party.span().start();
  }

  private static boolean isMutual(List<Sign> signs) {
    return signs.stream().anyMatch(s -> !s.verb() && s.valence().subject() == Role.PARTNER);
  }
}
