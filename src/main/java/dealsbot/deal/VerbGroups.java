package dealsbot.deal;

/** Finds where the words begin that lead up to a verb: "has agreed to", "is in talks to". */
final class VerbGroups {

  private static final int LONGEST = 10;

  private final Clause clause;
  private final Chains chains;

  VerbGroups(Clause clause) {
    this.clause = clause;
    this.chains = new Chains(clause);
  }

  /** Number of the first word of the verb's group: "has agreed to" before "acquire". */
  int start(int verb) {
    int start = verb;
    for (int turn = 0; turn < LONGEST && start > 0; turn++) {
      int led = chains.before(start);
      if (led < start) {
        start = led;
        continue;
      }
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
      // "Dharini on Monday said", "has today signed": passed over.
      return before > 0
          && (Grammar.AUXILIARIES.contains(clause.lower(before - 1))
              || clause.groupTo(before).isPresent()
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
        || (lower.equals("no") && next.equals("longer"))
        || (lower.equals("each") && Grammar.AUXILIARIES.contains(clause.lower(before - 1)))
        || (to && (Lexicon.CONTROLS.contains(lower) || Progress.isTalk(lower)))
        || (lower.equals("in") && (Progress.isTalk(next) || Progress.isKindOfTalk(next)))
        || (Progress.isKindOfTalk(lower) && (Progress.isTalks(next) || Progress.isKindOfTalk(next)))
        || (Progress.isTalk(lower) && next.endsWith("ing"))
        || (lower.equals("on") && clause.get(start).type() == Word.Type.DATE);
  }
}
