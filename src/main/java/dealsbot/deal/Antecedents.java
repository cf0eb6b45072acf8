package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds for whom "it", "they" and "the company" stand: who does something in the same sentence, or
 * in one of those before it. Whoever does what the verb before the word says is not meant.
 */
final class Antecedents {

  /** So many sentences back a pronoun reaches. */
  private static final int REACH = 2;

  private static final Set<String> ORGANS =
      Set.of("shareholders", "investors", "owners", "board", "shares", "stock");

  /** Before these words somebody may act: "as Morrow was bought". */
  private static final Set<String> CLAUSES = Set.of("as", "after", "before", "since", "until");

  /** What anybody may be called: these take up nobody in particular. */
  private static final Set<String> ANYBODY = Set.of("company", "group", "firm", "business");

  private final String text;
  private final int sentence;
  private final IntFunction<Clause> clauses;

  /**
   * @param sentence number of the sentence that is read
   * @param clauses gives the sentences before it, by number
   */
  Antecedents(String text, int sentence, IntFunction<Clause> clauses) {
    this.text = text;
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** A group and the sentence it stands in. */
  record Found(Clause clause, Group group, boolean here) {}

  /** Whom a pronoun or a description means, none of {@code excluded}. */
  Optional<Found> of(Clause clause, Member member, boolean several, Set<String> excluded) {
    Set<String> others = several ? excluded : notItself(clause, member, excluded);
    Optional<Found> own = several ? Optional.empty() : speaker(clause, member.from(), others);
    if (own.isEmpty()) {
      own = subject(clause, member.from(), several, true, others);
    }
    return own.or(() -> before(several, others, !several && isSpecific(clause, member)));
  }

  /** Whose name ends with the word for an office: "the authority", the Volta Water Authority. */
  Optional<String> office(Clause clause, Member member) {
    String head = " " + clause.lower(member.to() - 1);
    boolean bare = clause.is(member.from(), "the") && member.to() - member.from() == 2;
    for (int back = 1; bare && back <= REACH && back <= sentence; back++) {
      Clause earlier = clauses.apply(sentence - back);
      for (int k = 0; k < earlier.size(); k++) {
        if (earlier.isName(k) && earlier.lower(k).endsWith(head)) {
          return Optional.of(Naming.spaced(text, earlier.get(k).span()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whose "its" or "their" at word {@code i} is: of the same sentence. */
  Optional<Found> owner(Clause clause, int i) {
    return subject(clause, i, clause.is(i, "their"), true, Set.of());
  }

  private Optional<Found> before(boolean several, Set<String> excluded, boolean specific) {
    Optional<Found> own = Optional.empty();
    for (int back = 1; own.isEmpty() && back <= REACH && back <= sentence; back++) {
      Clause earlier = clauses.apply(sentence - back);
      own = subject(earlier, earlier.size(), several, false, excluded);
      if (own.isEmpty() && specific) {
        own = only(earlier, excluded);
      }
    }
    return own;
  }

  /** "the airline": one of a kind. */
  private static boolean isSpecific(Clause clause, Member member) {
    return !clause.is(member.from(), "it") && !ANYBODY.contains(clause.lower(member.to() - 1));
  }

  /** "Halden extended its contract with the company": not Halden, which stands before its verb. */
  private Set<String> notItself(Clause clause, Member object, Set<String> excluded) {
    if (clause.isVerb(object.to()) || clause.is(object.from(), "it")) {
      return excluded;
    }
    for (int k = object.from() - 1; k > 0; k--) {
      if (clause.isVerb(k)) {
        Set<String> others = new HashSet<>(excluded);
        new Subjects(clause)
            .of(k)
            .filter(g -> !clause.is(g.from() - 1, "of"))
            .ifPresent(
                g ->
                    g.members()
                        .forEach(
                            m -> others.add(Naming.spaced(text, clause.span(m.from(), m.to())))));
        return others;
      }
    }
    return excluded;
  }

  /** "Five jets are to join the fleet of Halden": whom a sentence names alone. */
  private Optional<Found> only(Clause clause, Set<String> excluded) {
    List<Group> named = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      int before = i - 1;
      clause
          .groupFrom(i)
          .filter(g -> g.members().getFirst().named())
          .filter(g -> !clause.is(before, "in") && !clause.is(before, "at"))
          .filter(g -> mayBeMeant(clause, g.members().getFirst(), excluded))
          .ifPresent(named::add);
    }
    return named.size() == 1 && named.getFirst().members().size() == 1
        ? Optional.of(new Found(clause, named.getFirst(), false))
        : Optional.empty();
  }

  /** Who says "it": "Halden, which announced that it". */
  private Optional<Found> speaker(Clause clause, int before, Set<String> excluded) {
    for (int k = before - 1; k > 0 && k >= before - 5; k--) {
      if (Grammar.SAYS.contains(clause.lower(k)) && clause.isVerb(k)) {
        return new Subjects(clause).of(k).flatMap(g -> said(clause, g, excluded));
      }
    }
    return Optional.empty();
  }

  /** The one who speaks, by name, or whom "the Lyon-based airline" means. */
  private Optional<Found> said(Clause clause, Group group, Set<String> excluded) {
    Member first = group.members().getFirst();
    if (mayBeMeant(clause, first, excluded)) {
      return Optional.of(new Found(clause, group, true));
    }
    boolean described = !first.named() && Bodies.isSame(clause.lower(first.to() - 1));
    return described && isSpecific(clause, first)
        ? before(false, excluded, true)
        : Optional.empty();
  }

  private Optional<Found> subject(
      Clause clause, int before, boolean several, boolean here, Set<String> excluded) {
    int organ = clause.isPossessive(1) ? 2 : 1;
    if (!several && clause.isName(0) && ORGANS.contains(clause.lower(organ))) {
      // "Halden shares rose", "Halden's board has approved"
      return Optional.of(new Found(clause, new Group(0, 1, List.of(new Member(0, 1, true))), here));
    }
    for (int i = 0; i < before; i++) {
      Optional<Group> group = clause.groupFrom(i);
      if (group.isPresent()
          && group.get().to() <= before
          && mayBeMeant(clause, group.get().members().getFirst(), excluded)
          && (!several || group.get().members().size() > 1)
          && acts(clause, group.get())) {
        return Optional.of(new Found(clause, group.get(), here));
      }
    }
    return Optional.empty();
  }

  boolean mayBeMeant(Clause clause, Member member, Set<String> excluded) {
    if ((!member.named() && !Naming.isOffice(clause, member)) || Persons.is(clause, member)) {
      return false;
    }
    String name = Naming.spaced(text, clause.span(member.from(), member.to()));
    boolean out = excluded.stream().anyMatch(other -> isOne(name, other));
    return !out && !Places.isCountry(name) && !Places.isState(name);
  }

  /** "Halden" and "Halden Group", "Musk" and "Elon Musk". */
  private static boolean isOne(String name, String other) {
    return PartyKey.isOne(name, other) || name.endsWith(" " + other) || other.endsWith(" " + name);
  }

  /** Whether the group is somebody who does something: not an object, not a place in a row. */
  private static boolean acts(Clause clause, Group group) {
    int before = group.from() - 1;
    if (before >= 0) {
      boolean opened = CLAUSES.contains(clause.lower(before)) && clause.isVerb(group.to());
      boolean organ =
          (clause.is(before, "of") || clause.is(before, "in"))
              && ORGANS.contains(clause.lower(before - 1));
      if (organ) {
        return true;
      }
      boolean object =
          (clause.get(before).isWord()
                  && !opened
                  && Grammar.PREPOSITIONS.contains(clause.lower(before)))
              || (clause.isVerb(before) && !Grammar.SAYS.contains(clause.lower(before)));
      boolean chained = clause.isMark(before, ",") && clause.isName(before - 1);
      if (object || chained) {
        return false;
      }
    }
    int to = group.to();
    if (clause.isMark(to, ":")) {
      // "Dallas: The company …"
      return false;
    }
    return before < 0
        || clause.isVerb(to)
        || clause.isMark(to, ",")
        || clause.isMark(to, "(")
        || clause.isMark(before, ",");
  }
}
