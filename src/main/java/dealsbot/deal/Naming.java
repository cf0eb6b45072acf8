package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Tells who a phrase stands for: itself where it has a name, "it" and "the company" for whom the
 * sentence or those before it are about. Whoever cannot be told is no party.
 */
final class Naming {

  /** So many sentences back a pronoun reaches. */
  private static final int REACH = 2;

  private final String text;
  private final int sentence;
  private final IntFunction<Clause> clauses;

  /**
   * @param sentence number of the sentence that is read
   * @param clauses gives the sentences before it, by number
   */
  Naming(String text, int sentence, IntFunction<Clause> clauses) {
    this.text = text;
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** The parties of a group. */
  List<Party> parties(Clause clause, Group group, Role role) {
    List<Party> parties = new ArrayList<>();
    for (Member member : group.members()) {
      Span span = clause.span(member.from(), member.to());
      if (member.named()) {
        if (!isPerson(clause, member) && !isPeople(clause, member)) {
          parties.add(new Party(span, spaced(span), role));
        }
      } else if (clause.is(member.from(), "they")) {
        antecedent(clause, member.from(), true)
            .ifPresent(g -> parties.addAll(standingFor(g, span, role)));
      } else {
        String last = clause.lower(member.to() - 1);
        boolean taken = clause.is(member.from(), "it") || Lexicon.SAME.contains(last);
        boolean described = member.to() - member.from() > 2;
        if (taken || !described) {
          antecedent(clause, member.from(), false)
              .ifPresent(g -> parties.addAll(standingFor(g, span, role)));
        } else {
          parties.add(new Party(span, spaced(span), role));
        }
      }
    }
    return parties;
  }

  /** The name at word {@code i}, or whatever it is the first word of. */
  List<Party> named(Clause clause, int i, Role role) {
    Span span = clause.get(i).span();
    return Places.isCountry(spaced(span))
        ? List.of()
        : List.of(new Party(span, spaced(span), role));
  }

  /** Whose "its" at word {@code i} is. */
  List<Party> owner(Clause clause, int i, Role role) {
    Span span = clause.get(i).span();
    return subject(clause, i, clause.is(i, "their"), true).stream()
        .flatMap(g -> standingFor(g, span, role).stream())
        .toList();
  }

  /** A party stands where it is named, if that is in the same sentence; else where it is meant. */
  private List<Party> standingFor(Found found, Span mention, Role role) {
    List<Party> parties = new ArrayList<>();
    for (Member member : found.group().members()) {
      Span own = found.clause().span(member.from(), member.to());
      if (member.named() && !isPerson(found.clause(), member)) {
        parties.add(new Party(found.here() ? own : mention, spaced(own), role));
      }
    }
    return found.group().members().size() > 1 && !found.here() && parties.size() > 1
        ? List.of()
        : parties;
  }

  /** A group and the sentence it stands in. */
  private record Found(Clause clause, Group group, boolean here) {}

  private Optional<Found> antecedent(Clause clause, int before, boolean several) {
    Optional<Found> own = subject(clause, before, several, true);
    for (int back = 1; own.isEmpty() && back <= REACH && back <= sentence; back++) {
      Clause earlier = clauses.apply(sentence - back);
      own = subject(earlier, earlier.size(), several, false);
    }
    return own;
  }

  private Optional<Found> subject(Clause clause, int before, boolean several, boolean here) {
    for (int i = 0; i < before; i++) {
      Optional<Group> group = clause.groupFrom(i);
      if (group.isPresent()
          && group.get().to() <= before
          && group.get().members().getFirst().named()
          && !isPerson(clause, group.get().members().getFirst())
          && (!several || group.get().members().size() > 1)
          && acts(clause, group.get())) {
        return Optional.of(new Found(clause, group.get(), here));
      }
    }
    return Optional.empty();
  }

  /** Whether the group is somebody who does something: not one behind a preposition. */
  private static boolean acts(Clause clause, Group group) {
    int before = group.from() - 1;
    boolean first = before < 0 || clause.isMark(before, ",") || clause.isMark(before, "-");
    boolean verb =
        group.to() < clause.size()
            && (clause.isVerb(group.to())
                || clause.isMark(group.to(), ",")
                || clause.isMark(group.to(), "("));
    return verb || first;
  }

  /** Whether the name is a person's, by the words beside it. */
  static boolean isPerson(Clause clause, Member member) {
    int name = member.to() - 1;
    if (clause.get(name).type() == Word.Type.PERSON) {
      return true;
    }
    if (!clause.get(name).isName()) {
      return false;
    }
    boolean titled = name > 0 && Lexicon.ROLES.contains(clause.lower(name - 1).replace(".", ""));
    boolean aside =
        clause.isMark(name + 1, ",")
            && (clause.get(Math.min(name + 2, clause.size() - 1)).type() == Word.Type.NUMBER
                || role(clause, name + 2)
                || clause.is(name + 2, "who"));
    return titled || aside;
  }

  private static boolean role(Clause clause, int from) {
    for (int k = from; k < Math.min(clause.size(), from + 6); k++) {
      if (clause.get(k).type() == Word.Type.MARK || clause.is(k, "which")) {
        return false;
      }
      if (Lexicon.ROLES.contains(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is a land's alone: a land deals through its government. */
  private boolean isPeople(Clause clause, Member member) {
    String name = spaced(clause.span(member.from(), member.to()));
    return Places.isAdjective(name) || Places.isState(name);
  }

  private String spaced(Span span) {
    return span.of(text).replaceAll("\\s+", " ");
  }
}
