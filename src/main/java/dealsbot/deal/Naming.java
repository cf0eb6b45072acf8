package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells who a phrase stands for: itself where it has a name, "it" and "the company" for whom the
 * sentence or those before it are about. Whoever cannot be told is no party.
 */
final class Naming {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String text;
  private final int sentence;
  private final IntFunction<Clause> clauses;
  private final Antecedents antecedents;

  /**
   * @param sentence number of the sentence that is read
   * @param clauses gives the sentences before it, by number
   */
  Naming(String text, int sentence, IntFunction<Clause> clauses) {
    this.text = text;
    this.sentence = sentence;
    this.clauses = clauses;
    this.antecedents = new Antecedents(text, sentence, clauses);
  }

  /** The parties of a group. */
  List<Party> parties(Clause clause, Group group, Role role) {
    return parties(clause, group, role, Set.of());
  }

  /** The same; a pronoun stands for none of {@code known}. */
  List<Party> others(Clause clause, Group group, Role role, List<Party> known) {
    return parties(
        clause, group, role, known.stream().map(Party::name).collect(Collectors.toSet()));
  }

  private List<Party> parties(Clause clause, Group group, Role role, Set<String> excluded) {
    List<Party> parties = new ArrayList<>();
    for (Member member : group.members()) {
      Span span = clause.span(member.from(), member.to());
      if (member.named()) {
        int owner = ownerOfSome(clause, member);
        if (owner >= 0) {
          parties.addAll(named(clause, owner, role));
        } else if (!Persons.is(clause, member) && !isPeople(clause, member)) {
          parties.add(new Party(span, spaced(span), role));
        }
      } else if (clause.is(member.from(), "they")) {
        antecedents
            .of(clause, member, true, excluded)
            .ifPresent(g -> parties.addAll(standingFor(g, span, role)));
      } else if (clause.is(member.from(), "it") || Bodies.isSame(clause.lower(member.to() - 1))) {
        antecedents
            .of(clause, member, false, excluded)
            .ifPresent(g -> parties.addAll(standingFor(g, span, role)));
      } else if (isPair(clause, member)) {
        parties.addAll(bothBefore(span, role));
      } else if (member.to() - member.from() > 2 || isOffice(clause, member)) {
        String office = antecedents.office(clause, member).orElse(spaced(span));
        parties.add(new Party(span, office, role));
      }
    }
    return parties;
  }

  /** "Halden's four bakeries": whose they are; -1 where nobody has several. */
  private static int ownerOfSome(Clause clause, Member member) {
    String last = clause.lower(member.to() - 1);
    boolean some = clause.get(member.to() - 1).isWord() && last.endsWith("s");
    for (int k = member.from(); some && k + 1 < member.to(); k++) {
      if (clause.isName(k) && clause.isPossessive(k + 1)) {
        String name = clause.lower(k);
        return Places.isCountry(name) || Places.isState(name) ? -1 : k;
      }
    }
    return -1;
  }

  /** "the two companies". */
  private static boolean isPair(Clause clause, Member member) {
    boolean two = clause.lower(member.from() + 1).equals("two") || clause.is(member.from(), "both");
    return two && clause.lower(member.to() - 1).endsWith("s");
  }

  /** The two that the sentence before names, where it names two. */
  private List<Party> bothBefore(Span span, Role role) {
    List<Party> both = new ArrayList<>();
    if (sentence == 0) {
      return both;
    }
    Clause earlier = clauses.apply(sentence - 1);
    for (int i = 0; i < earlier.size(); i++) {
      int at = i;
      Optional<Group> group =
          earlier.groupFrom(i).filter(g -> !earlier.is(at - 1, "in") && !earlier.is(at - 1, "at"));
      for (Member member : group.map(Group::members).orElse(List.of())) {
        if (member.named() && antecedents.mayBeMeant(earlier, member, Set.of())) {
          String name = spaced(earlier.span(member.from(), member.to()));
          if (both.stream().noneMatch(known -> known.name().equals(name))) {
            both.add(new Party(span, name, role));
          }
        }
      }
    }
    return both.size() == 2 ? both : List.of();
  }

  /** "the ministry": whose it is stands elsewhere. */
  static boolean isOffice(Clause clause, Member member) {
    boolean of = member.to() - member.from() > 2 && clause.is(member.to() - 2, "of");
    return OFFICES.contains(clause.lower(member.to() - (of ? 3 : 1)));
  }

  private static final Set<String> OFFICES =
      WordForms.words(
          "ministry government council army navy city state authority agency university military"
              + " consortium league federation association commission department police"
              + " municipality");

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
    return antecedents.owner(clause, i).stream()
        .flatMap(g -> standingFor(g, span, role).stream())
        .toList();
  }

  /** A party stands where it is named, if that is in the same sentence; else where it is meant. */
  private List<Party> standingFor(Antecedents.Found found, Span mention, Role role) {
    List<Party> parties = new ArrayList<>();
    for (Member member : found.group().members()) {
      Span own = found.clause().span(member.from(), member.to());
      boolean named = member.named() || isOffice(found.clause(), member);
      if (named && !Persons.is(found.clause(), member)) {
        parties.add(new Party(found.here() ? own : mention, spaced(own), role));
      }
    }
    return found.group().members().size() > 1 && !found.here() && parties.size() > 1
        ? List.of()
        : parties;
  }

  /** Whether the name is a land's alone: a land deals through its government. */
  private boolean isPeople(Clause clause, Member member) {
    String name = spaced(clause.span(member.from(), member.to()));
    return Places.isAdjective(name)
        || Places.isState(name)
        || CROWDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Many people under one name, who sign nothing. */
  private static final Set<String> CROWDS =
      WordForms.words(
          "republicans democrats conservatives liberals greens socialists policymakers ngos"
              + " lawmakers congress senate parliament westerners europeans americans");

  private String spaced(Span span) {
    return spaced(text, span);
  }

  /** The words of a place in the text, with one blank between each. */
  static String spaced(String text, Span span) {
    String words = span.of(text);
    return words.indexOf('\n') < 0 && words.indexOf("  ") < 0
        ? words
        : BLANKS.matcher(words).replaceAll(" ");
  }
}
