package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import java.util.Optional;

/** Tells who does what a verb says: those before it, or before the aside or relative between. */
final class Subjects {

  private static final int MOST_STEPS = 6;

  private static final int LONGEST_GROUP = 10;

  private final Clause clause;

  Subjects(Clause clause) {
    this.clause = clause;
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
      // "the shareholders of Veldt said": not Veldt itself.
      return clause.is(from - 1, "of") ? Optional.empty() : adjacent;
    }
    int before = start - 1;
    if (clause.is(before, "from")) {
      // "blocked Halden from buying Morrow"
      return clause.groupTo(before);
    }
    if (clause.is(before, "which") || clause.is(before, "who") || clause.is(before, "that")) {
      int noun = clause.isMark(before - 1, ",") ? before - 1 : before;
      return clause.groupTo(noun);
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
          return before;
        }
        if (mark.equals("(")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Number of the first word of the verb's group: "has agreed to" before "acquire". */
  int verbGroupStart(int verb) {
    int start = verb;
    for (int turn = 0; turn < LONGEST_GROUP && start > 0; turn++) {
      int before = start - 1;
      if (clause.get(before).type() == Word.Type.DATE && clause.is(start, "to")) {
        before = clause.is(before - 1, "on") ? before - 2 : before - 1;
      }
      if (before < 0 || !helps(before, start)) {
        break;
      }
      start = before;
    }
    return start;
  }

  private boolean helps(int before, int start) {
    Word word = clause.get(before);
    if (word.type() == Word.Type.DATE) {
      // "Dharini on Monday said": passed over.
      return before > 0
          && (clause.groupTo(before).isPresent()
              || (clause.is(before - 1, "on") && clause.groupTo(before - 1).isPresent()));
    }
    if (!word.isWord()) {
      return false;
    }
    String lower = word.lower();
    boolean to = clause.is(start, "to");
    String next = clause.lower(start);
    return Grammar.AUXILIARIES.contains(lower)
        || Grammar.isAdverb(lower)
        || lower.equals("to")
        || (to && (Lexicon.CONTROLS.contains(lower) || Progress.isTalk(lower)))
        || (lower.equals("in") && (Progress.isTalk(next) || Progress.isKindOfTalk(next)))
        || (Progress.isKindOfTalk(lower) && (Progress.isTalks(next) || Progress.isKindOfTalk(next)))
        || (Progress.isTalk(lower) && next.endsWith("ing"))
        || (lower.equals("on") && clause.get(start).type() == Word.Type.DATE);
  }
}
