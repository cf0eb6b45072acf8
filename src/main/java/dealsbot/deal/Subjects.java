package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.language.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who does what a verb says: those before it, or before the aside or relative between. */
final class Subjects {

  private static final int MOST_STEPS = 6;

  private static final Set<String> ORGANS =
      Set.of("board", "shareholders", "directors", "owners", "investors", "management", "owner");

  private static final Set<String> PLACED = Set.of("for", "in", "at");

  private static final Set<String> JOINS = Set.of("and", "or", "but", "then", "to");

  private static final Set<String> GIVERS = Set.of("from", "of", "by");

  private static final Set<String> LEAVE =
      Set.of("approval", "permission", "clearance", "consent", "backing", "light", "leave");

  private static final Set<String> AROUND = Set.of("after", "by", "before", "while", "since");

  private final Clause clause;
  private final VerbGroups verbGroups;

  Subjects(Clause clause) {
    this.clause = clause;
    this.verbGroups = new VerbGroups(clause);
  }

  /** Who does what the verb at {@code verb} says; empty where that cannot be told. */
  Optional<Group> of(int verb) {
    return before(verbGroupStart(verb), 0);
  }

  private Optional<Group> before(int start, int depth) {
    if (start <= 0 || depth > MOST_STEPS) {
      return Optional.empty();
    }
    Optional<Group> adjacent = clause.groupTo(start);
    if (adjacent.isPresent()) {
      int from = adjacent.get().from();
      if (clause.is(start, "to")
          && GIVERS.contains(clause.lower(from - 1))
          && LEAVE.contains(clause.lower(from - 2))) {
        // "won approval from the ministry to take over Morrow"
        return shared(from - 1, depth);
      }
      Optional<Group> whose =
          clause.is(from - 1, "of") ? clause.groupTo(from - 1) : Optional.empty();
      if (clause.is(from - 1, "and") && isOfPlace(from - 1)) {
        return Optional.empty();
      }
      Optional<Group> body = bodyBefore(from - 1);
      if (body.isPresent()) {
        return body;
      }
      if (whose.isPresent() && Places.isCountry(clause.lower(from))) {
        // "Halden of Hungary signed"
        return whose;
      }
      // "the makers of Veldt said": not Veldt itself; its board or owners speak for it.
      boolean part = clause.is(from - 1, "of") || clause.is(from - 1, "in");
      return part && !ORGANS.contains(clause.lower(from - 2)) ? Optional.empty() : adjacent;
    }
    int before = start - 1;
    Optional<Group> placed = beforePlace(start);
    if (placed.isPresent()) {
      return placed;
    }
    Optional<Group> organ = ofOrgan(before);
    if (organ.isPresent()) {
      return organ;
    }
    if (clause.is(before, "from")) {
      // "blocked Halden from buying Morrow"
      return clause.groupTo(before);
    }
    if (clause.is(start, "to") && clause.get(before).isWord()) {
      Optional<Group> owner = ownerBefore(before);
      if (owner.isPresent()) {
        return owner;
      }
      // "entered into an agreement to be bought": of the verb that the agreement belongs to.
      return shared(start, depth);
    }
    if (Grammar.DETERMINERS.contains(clause.lower(before)) && clause.is(start + 1, "to")) {
      // "dropped its plan to buy"
      return shared(before, depth);
    }
    if (clause.isVerb(before) && !clause.is(start, "to")) {
      // "scrapped plans to buy"
      return before(verbGroupStart(before), depth + 1);
    }
    if (AROUND.contains(clause.lower(before)) && clause.lower(start).endsWith("ing")) {
      return shared(before, depth);
    }
    if (clause.is(before, "which") || clause.is(before, "who") || clause.is(before, "that")) {
      int noun = clause.isMark(before - 1, ",") ? before - 1 : before;
      return amongThose(before, depth).or(() -> clause.groupTo(noun));
    }
    if (clause.isMark(before, ",") || clause.isMark(before, ")")) {
      Optional<Group> aside = beforeAside(before);
      if (aside.isPresent()) {
        return aside;
      }
    }
    if (clause.isMark(before, ",")
        || clause.is(before, "and")
        || clause.is(before, "but")
        || clause.is(before, "then")) {
      return shared(before, depth);
    }
    return Optional.empty();
  }

  /** "The transit authority for Halden and Morrow has": the body that the names belong to. */
  private Optional<Group> bodyBefore(int preposition) {
    if (!PLACED.contains(clause.lower(preposition))) {
      return Optional.empty();
    }
    return clause
        .groupTo(preposition)
        .filter(g -> !clause.isName(g.to() - 1) || clause.is(preposition, "in"));
  }

  /** "The authority for the region has": what stands between is where it is at home. */
  private Optional<Group> beforePlace(int start) {
    for (int k = start - 1; k > 0 && k > start - 8; k--) {
      if (clause.isMark(k)
          || clause.isVerb(k)
          || clause.isMoney(k)
          || (k == start - 1 && JOINS.contains(clause.lower(k)))
          || Grammar.BREAKS.contains(clause.lower(k))) {
        return Optional.empty();
      }
      if (PLACED.contains(clause.lower(k)) && k < start - 1) {
        Optional<Group> body = clause.groupTo(k);
        if (body.isPresent()
            && !Grammar.PREPOSITIONS.contains(clause.lower(body.get().from() - 1))) {
          return body;
        }
      }
    }
    return Optional.empty();
  }

  /** "The team from the universities of Halden and Morrow bought": the team did. */
  private boolean isOfPlace(int and) {
    Optional<Group> first = clause.groupTo(and);
    boolean placed =
        first.isPresent() && Grammar.PREPOSITIONS.contains(clause.lower(first.get().from() - 1));
    for (int k = 0; placed && k < and; k++) {
      placed = !clause.isVerb(k);
    }
    return placed;
  }

  /** "Halden was among the investors that": Halden. */
  private Optional<Group> amongThose(int that, int depth) {
    for (int k = that - 1; k > 0 && k > that - 6; k--) {
      if (clause.lower(k).startsWith("lead") && clause.isVerb(k)) {
        // "is leading a group of investors that"
        return before(verbGroupStart(k), depth + 1);
      }
      boolean of = clause.is(k, "of") && clause.is(k - 1, "one");
      int be = of ? k - 2 : k - 1;
      if ((of || clause.is(k, "among")) && Grammar.BE.contains(clause.lower(be))) {
        return before(verbGroupStart(be), depth + 1);
      }
    }
    return Optional.empty();
  }

  /** "Halden's plan to", "Halden's takeover bid to": whose it is. */
  private Optional<Group> ownerBefore(int noun) {
    for (int k = noun; k > 0 && k > noun - 4; k--) {
      if (clause.isPossessive(k) && clause.isName(k - 1)) {
        return Optional.of(new Group(k - 1, k, List.of(new Member(k - 1, k, true))));
      }
      if (!clause.get(k).isWord() || Grammar.parts(clause.lower(k))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Halden's board": Halden. */
  private Optional<Group> ofOrgan(int i) {
    boolean organ =
        ORGANS.contains(clause.lower(i)) && clause.isPossessive(i - 1) && clause.isName(i - 2);
    return organ
        ? Optional.of(new Group(i - 2, i - 1, List.of(new Member(i - 2, i - 1, true))))
        : Optional.empty();
  }

  /** The subject of an earlier verb, which this one goes on with. */
  private Optional<Group> shared(int before, int depth) {
    for (int k = before - 1; k > 0; k--) {
      if (clause.isVerb(k) && !Lexicon.isDealNoun(clause.lower(k))) {
        Optional<Group> shared = before(verbGroupStart(k), depth + 1);
        if (shared.isPresent()) {
          return shared;
        }
      }
    }
    return Optional.empty();
  }

  /** "Halden, a maker of chips, has": the one before the aside. */
  private Optional<Group> beforeAside(int close) {
    String mark = clause.isMark(close, ")") ? "(" : ",";
    for (int k = close - 1; k > 0; k--) {
      if (clause.isMark(k, mark)) {
        Optional<Group> before = clause.groupTo(k);
        if (before.isPresent()) {
          return Optional.of(atHome(before.get()));
        }
        // "Its owner, the fund Halden, bought": who explains the owner fills the aside.
        Optional<Group> inside = clause.groupFrom(k + 1);
        if (inside.isPresent() && inside.get().to() == close) {
          return inside;
        }
        if (mark.equals("(")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** "Halden, Springfield, Ohio, was awarded": the first in a row of places. */
  private Group atHome(Group last) {
    Group group = last;
    while (clause.isMark(group.from() - 1, ",")) {
      Optional<Group> before = clause.groupTo(group.from() - 1);
      if (before.isEmpty() || !clause.isName(group.from()) || group.members().size() > 1) {
        break;
      }
      group = before.get();
    }
    return group;
  }

  /** Number of the first word of the verb's group: "has agreed to" before "acquire". */
  int verbGroupStart(int verb) {
    return verbGroups.start(verb);
  }
}
