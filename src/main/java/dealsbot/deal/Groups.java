package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is named in a sentence: names, bodies and pronouns, alone or in a row. */
final class Groups {

  /** A name ends with one of these where "and" stands inside it. */
  private static final Set<String> JOINED_HEADS =
      WordForms.words(
          "administration commission agency department ministry office authority board service"
              + " fund council association center centre institute committee company prevention"
              + " control works light development commerce");

  /** Several under no name: "a consortium of pension funds". */
  private static final Set<String> UNIONS = Set.of("consortium", "syndicate", "trio", "pair");

  private static final Set<String> OWNERS = Set.of("its", "their", "his", "her", "our");

  /** Who has a thing that is named: "the operator of Halden airport". */
  private static final Set<String> KEEPERS =
      WordForms.plurals(
          "operator owner developer organiser organizer publisher producer maker builder manager"
              + " founder heir creator");

  /** Those within a company who may buy it. */
  private static final Set<String> MANAGERS = Set.of("management", "managers", "employees");

  private static final Set<String> TO = Set.of("to", "by", "from");

  private final Clause clause;

  Groups(Clause clause) {
    this.clause = clause;
  }

  /** All groups, in their order; none overlap. */
  List<Group> all() {
    List<Group> groups = new ArrayList<>();
    int i = 0;
    while (i < clause.size()) {
      Optional<Group> group = opensPhrase(i) ? group(i) : Optional.empty();
      group.ifPresent(groups::add);
      // What somebody has holds nobody who deals: "its Philippine finance arm".
      int next = OWNERS.contains(clause.lower(i)) ? ofOwner(i) : i + 1;
      i = group.map(Group::to).orElse(next);
    }
    return groups;
  }

  private int ofOwner(int i) {
    int end = clause.phraseEnd(i);
    return end > i + 1 && !clause.isName(end - 1) ? end : i + 1;
  }

  private boolean opensPhrase(int i) {
    Word word = clause.get(i);
    return switch (word.type()) {
      case NAME, PERSON -> true;
      case WORD ->
          word.is("it") || word.is("they") || (!Grammar.parts(word.lower()) && !clause.isVerb(i));
      default -> false;
    };
  }

  private Optional<Group> group(int i) {
    List<Member> members = new ArrayList<>();
    boolean joined = false;
    int at = i;
    int end = i;
    while (at < clause.size()) {
      if (clause.is(at, "both")) {
        at++;
      }
      Optional<Member> member = member(at);
      if (member.isEmpty()) {
        break;
      }
      members.add(member.get());
      end = member.get().to();
      int next = conjunction(end);
      // "…, Halden said" and "bought Morrow and Halden will": the name opens a clause of its own.
      boolean row = isRow(i);
      if (next < 0 || (!opens(i) && !row && opensClause(next)) || explains(end, next)) {
        break;
      }
      joined |= !clause.isMark(next - 1, ",");
      at = next;
    }
    if (members.size() > 1 && !joined && clause.isMark(end, ",") && !clause.is(end + 1, "and")) {
      // "Halden Corp., Springfield, Ohio, was awarded": where it is at home.
      return Optional.of(new Group(i, members.getFirst().to(), members.subList(0, 1)));
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Group(i, end, isOne(members, i, end) ? joined(members) : members));
  }

  /** Whether several must follow: "between Halden and Morrow". */
  private boolean isRow(int i) {
    return clause.is(i - 1, "between")
        || (clause.is(i - 1, "of") && Lexicon.isDealNoun(clause.lower(i - 2)));
  }

  /** Whether two names with "and" are one: "the Food and Drug Administration". */
  private boolean isOne(List<Member> members, int from, int end) {
    if (members.size() > 2 && Grammar.SINGULAR.contains(clause.lower(end)) && opens(from)) {
      // "The Department of Parks, Heritage and Tourism was"
      return members.stream()
          .allMatch(member -> member.named() && member.to() - member.from() == 1);
    }
    if (members.size() != 2 || !members.get(0).named() || !members.get(1).named()) {
      return false;
    }
    Member first = members.get(0);
    Member last = members.get(1);
    boolean near =
        clause.is(first.to(), "and")
            && last.from() == first.to() + 1
            && clause.isName(first.to() - 1)
            && clause.isName(last.from());
    if (!near) {
      return false;
    }
    String name = clause.lower(last.to() - 1);
    boolean head = JOINED_HEADS.contains(name.substring(name.lastIndexOf(' ') + 1));
    boolean determined =
        clause.is(from, "the")
            || clause.is(from - 1, "the")
            || clause.get(from).lower().startsWith("u.s");
    boolean alone = Grammar.SINGULAR.contains(clause.lower(end)) && opens(from);
    return (head && (determined || clause.lower(first.to() - 1).indexOf(' ') < 0)) || alone;
  }

  private static List<Member> joined(List<Member> members) {
    return List.of(new Member(members.getFirst().from(), members.getLast().to(), true));
  }

  /** Whether a subject may stand at {@code i}: nothing before it takes it as an object. */
  private boolean opens(int i) {
    return i == 0
        || clause.is(i - 1, "both")
        || clause.is(i - 1, "that")
        || (clause.isMark(i - 1) && i < 3);
  }

  /** ", the truck-stop chain": what stands behind the comma is the one before it. */
  private boolean explains(int comma, int next) {
    boolean one = clause.isMark(comma, ",") && next == comma + 1 && next < clause.size();
    return one && Grammar.DETERMINERS.contains(clause.lower(next)) && !listGoesOn(next);
  }

  private boolean listGoesOn(int i) {
    int end = clause.phraseEnd(i);
    return clause.is(end, "and") || (clause.isMark(end, ",") && clause.is(end + 1, "and"));
  }

  private int conjunction(int end) {
    if (clause.isMark(end, ",") && clause.is(end + 1, "and")) {
      return end + 2;
    }
    return clause.isMark(end, ",") || clause.is(end, "and") || clause.isMark(end, "&")
        ? end + 1
        : -1;
  }

  private boolean opensClause(int i) {
    Optional<Member> member = i < clause.size() && opensPhrase(i) ? member(i) : Optional.empty();
    return member.isEmpty()
        || (member.get().to() < clause.size()
            && clause.isVerb(member.get().to())
            && !clause.is(member.get().to(), "based"));
  }

  private Optional<Member> member(int i) {
    if (i >= clause.size() || !opensPhrase(i)) {
      return Optional.empty();
    }
    if (clause.is(i, "it") || clause.is(i, "they")) {
      return Optional.of(new Member(i, i + 1, false));
    }
    int end = clause.phraseEnd(i);
    if (end <= i) {
      return Optional.empty();
    }
    Word last = clause.get(end - 1);
    if (last.isName()) {
      boolean pure = end - 1 == i || !clause.get(end - 2).isWord() || describes(i, end - 1);
      return pure ? Optional.of(new Member(end - 1, end, true)) : Optional.empty();
    }
    boolean body =
        Bodies.isBody(last.lower())
            || MANAGERS.contains(last.lower())
            || Bodies.isService(clause.lower(end - 2), last.lower());
    if (last.isWord() && KEEPERS.contains(last.lower()) && clause.is(end, "of")) {
      Optional<Member> keeper = keeper(i, end);
      if (keeper.isPresent()) {
        return keeper;
      }
    }
    return last.isWord() && body ? body(i, end) : given(i, end);
  }

  /** "granted the drugmaker Halden exclusive rights": who is given what the phrase ends with. */
  private Optional<Member> given(int i, int end) {
    if (Lexicon.frame(clause.lower(i - 1)) != Lexicon.Frame.AWARD) {
      return Optional.empty();
    }
    for (int k = i + 1; k + 1 < end; k++) {
      if (clause.isName(k)) {
        boolean described = Bodies.namesFirm(clause.lower(k - 1)) && clause.get(k + 1).isWord();
        return described ? Optional.of(new Member(k, k + 1, true)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the operator of Halden airport"; "became the operator of Halden" tells of Halden. */
  private Optional<Member> keeper(int i, int end) {
    int last = clause.phraseEnd(end + 1);
    int first = i;
    while (first > 0
        && clause.get(first - 1).isWord()
        && !clause.isVerb(first - 1)
        && !Grammar.parts(clause.lower(first - 1))) {
      first--;
    }
    boolean becomes = first > 0 && (clause.isVerb(first - 1) || clause.is(first - 1, "as"));
    for (int k = end + 1; k < last && !becomes; k++) {
      if (clause.isName(k) || clause.get(k).type() == Word.Type.PERSON) {
        return Optional.of(new Member(i, last, true));
      }
    }
    return Optional.empty();
  }

  /** "the Norwegian navy", "Hungary's health ministry", "the company". */
  private Optional<Member> body(int i, int end) {
    boolean of = clause.is(end, "of") && clause.isName(end + 1);
    boolean union =
        UNIONS.contains(clause.lower(end - 1))
            || (clause.is(end - 1, "group") && clause.isAmount(end + 1));
    if (union && clause.is(end, "of") && !of) {
      int last = clause.phraseEnd(end + 1);
      return last > end + 1 ? Optional.of(new Member(i, last, true)) : Optional.empty();
    }
    boolean owned = false;
    for (int k = i; k < end; k++) {
      String pair = clause.lower(k) + " " + clause.lower(k + 1);
      owned |=
          clause.isName(k)
              || clause.lower(k).endsWith("-based")
              || Places.isAdjective(clause.lower(k))
              || (k + 1 < end && Places.isAdjective(pair));
    }
    boolean office = !Bodies.isSame(clause.lower(end - 1));
    if (of && office) {
      return Optional.of(new Member(i, end + 2, true));
    }
    boolean within =
        (clause.is(i, "its") || clause.isPossessive(end - 2) || clause.is(i, "the"))
            && MANAGERS.contains(clause.lower(end - 1));
    if (within && TO.contains(clause.lower(i - 1))) {
      // "sold its ferries to its management"
      return Optional.of(new Member(i, end, true));
    }
    if (clause.is(i, "its") || clause.is(i, "their")) {
      // What somebody has: a thing that is dealt in, nobody who deals.
      return Optional.empty();
    }
    if (owned && (clause.is(i, "a") || clause.is(i, "an"))) {
      // "an Oslo-based shipping company": nobody named before.
      return Optional.of(new Member(i, end, true));
    }
    boolean ofLand = Places.isCountry(clause.lower(i)) && clause.isPossessive(i + 1);
    if (owned && (office || ofLand)) {
      return Optional.of(new Member(clause.is(i, "the") ? i + 1 : i, end, true));
    }
    return clause.is(i, "the") || owned ? Optional.of(new Member(i, end, false)) : Optional.empty();
  }

  /** Whether the words before a name describe it: "the software firm Datavine". */
  private boolean describes(int from, int name) {
    for (int i = from; i < name; i++) {
      boolean maker = Bodies.isBody(clause.lower(i + 1));
      boolean noun = Lexicon.isDealNoun(clause.lower(i)) && !maker;
      if (clause.get(i).isWord() && (noun || (clause.isVerb(i) && !maker))) {
        return false;
      }
    }
    return true;
  }
}
