package dealsbot.deal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells verbs from nouns and adjectives by their endings and by what stands beside them. */
final class VerbLooks {

  /** These are verbs in every form. */
  private static final Set<String> ALWAYS =
      WordForms.union(
          WordForms.forms("belong entrust let"),
          WordForms.words("include includes comes came goes swallows"));

  private static final Set<String> PASSES = Set.of("go", "goes", "passes", "moves");

  private final Clause clause;

  VerbLooks(Clause clause) {
    this.clause = clause;
  }

  /** Whether a finite verb or a participle stands at word {@code i}. */
  boolean at(int i) {
    String lower = clause.get(i).lower();
    if (Grammar.AUXILIARIES.contains(lower) || Grammar.SAYS.contains(lower)) {
      return true;
    }
    Word before = i > 0 ? clause.get(i - 1) : null;
    if (lower.equals("interested")) {
      return false;
    }
    if (lower.equals("part") || lower.equals("parts")) {
      return before != null && clause.is(i + 1, "with") && (before.is("to") || before.isName());
    }
    if (before != null && isHelped(before, i) && !Grammar.isAdverb(lower)) {
      return true;
    }
    boolean afterName = before != null && (before.isName() || Grammar.isAdverb(before.lower()));
    boolean determined =
        before != null
            && (Grammar.DETERMINERS.contains(before.lower())
                || before.type() == Word.Type.POSSESSIVE);
    boolean contract = isBase(lower) && Lexicon.isDealNoun(clause.lower(i + 1));
    if (isOfNoun(i, lower) || (contract && before != null && !before.isWord() && !afterName)) {
      return false;
    }
    if (Lexicon.isDealNoun(lower)) {
      boolean acts =
          afterName
              || (before != null
                  && (before.is("to") || Grammar.AUXILIARIES.contains(before.lower())));
      return acts && Lexicon.frame(lower) != null && follows(i);
    }
    // "are partners in"
    boolean noun = before != null && Grammar.BE.contains(before.lower()) && lower.endsWith("rs");
    if (isHeld(i, lower)) {
      return false;
    }
    boolean goesOn = before != null && Grammar.BE.contains(before.lower()) && lower.endsWith("ing");
    if (goesOn || (Progress.isThought(lower) && !determined)) {
      return true;
    }
    boolean serves =
        before != null
            && afterName
            && !before.isName()
            && lower.endsWith("s")
            && Works.SERVICES.contains(lower);
    boolean goes =
        PASSES.contains(lower)
            && (clause.is(i + 1, "to") || (clause.is(i + 1, "from") && afterName));
    if (Lexicon.frame(lower) != null || Lexicon.MAKES.contains(lower) || ALWAYS.contains(lower)) {
      return !determined && !noun && (!isBase(lower) || mayActBefore(before));
    }
    return !determined
        && (Grammar.isPast(lower)
            || goes
            || serves
            || Progress.isEnding(lower)
            || (Lexicon.CONTROLS.contains(lower)
                && (clause.is(i + 1, "to")
                    || (clause.is(i + 1, "on") && clause.lower(i + 2).endsWith("ing"))))
            || (afterName
                && lower.endsWith("s")
                && !Grammar.parts(lower)
                && (i < 2 || !clause.get(i - 2).isAmount())
                && i + 1 < clause.size()
                && !clause.is(i + 1, "to")
                && (follows(i)
                    || (clause.is(i + 1, "and")
                        && clause.lower(i + 2).endsWith("s")
                        && follows(i + 2)))));
  }

  /** "will renew", "has let", "will build and run": whatever it means, it is what is done. */
  private boolean isHelped(Word before, int i) {
    String lower = clause.lower(i);
    if (!before.isWord() || Grammar.parts(lower) || Grammar.DETERMINERS.contains(lower)) {
      return false;
    }
    if (before.is("to") && Lexicon.CONTROLS.contains(clause.lower(i - 2)) && clause.isVerb(i - 2)) {
      return true;
    }
    if (before.is("to") && Grammar.BE.contains(clause.lower(i - 2)) && follows(i)) {
      return true;
    }
    boolean each = before.is("each") || before.is("both");
    return Grammar.MODALS.contains(each ? clause.lower(i - 2) : before.lower())
        || (Grammar.HAVE.contains(before.lower()) && Grammar.PARTICIPLES.contains(lower))
        || isInRow(i);
  }

  /** Whether the word goes on with a verb before "and": of the same form, and something follows. */
  private boolean isInRow(int i) {
    if (!clause.is(i - 1, "and") || !clause.isVerb(i - 2) || !follows(i)) {
      return false;
    }
    String first = clause.lower(i - 2);
    String lower = clause.lower(i);
    if (Grammar.AUXILIARIES.contains(first) || Grammar.SAYS.contains(first)) {
      return false;
    }
    return isBase(first)
        ? isBase(lower) && (clause.is(i - 3, "to") || Grammar.MODALS.contains(clause.lower(i - 3)))
        : (first.endsWith("s") && lower.endsWith("s"))
            || (first.endsWith("ing") && lower.endsWith("ing"));
  }

  /** "privately held Halden": how Halden is, not what happened to it. */
  private boolean isHeld(int i, String lower) {
    return Grammar.isPast(lower)
        && i > 1
        && clause.lower(i - 1).endsWith("ly")
        && clause.isName(i + 1)
        && (Grammar.DETERMINERS.contains(clause.lower(i - 2))
            || Lexicon.frame(clause.lower(i - 2)) != null);
  }

  /** "supply", "lease": a noun as well. */
  private static boolean isBase(String lower) {
    return !lower.endsWith("s") && !lower.endsWith("ing") && !Grammar.isPast(lower);
  }

  /** Whether a verb without an ending may stand behind the word. */
  private static boolean mayActBefore(@Nullable Word word) {
    return word != null
        && (!word.isWord()
            || Grammar.parts(word.lower())
            || Grammar.isAdverb(word.lower())
            || word.is("to")
            || word.is("not")
            || (word.lower().endsWith("s") && !word.lower().endsWith("ss")));
  }

  /** "a shipping company", "its eye drops": of a noun, or one itself. */
  private boolean isOfNoun(int i, String lower) {
    if (lower.endsWith("ing")) {
      return Bodies.isBody(clause.lower(i + 1))
          && !clause.is(i - 1, "by")
          && !Grammar.BE.contains(clause.lower(i - 1));
    }
    if (!lower.endsWith("s") || lower.endsWith("ss") || i == 0) {
      return false;
    }
    Word before = clause.get(i - 1);
    boolean subject =
        !before.isWord()
            || Grammar.parts(before.lower())
            || Grammar.isAdverb(before.lower())
            || Bodies.isBody(before.lower());
    return !subject && (!follows(i) || clause.is(i + 1, "to"));
  }

  /** Whether an object may follow: "orders 40 jets", not "orders, ". */
  private boolean follows(int i) {
    if (i + 1 >= clause.size()) {
      return false;
    }
    Word next = clause.get(i + 1);
    return next.isAmount()
        || next.isName()
        || next.type() == Word.Type.MONEY
        || Grammar.DETERMINERS.contains(next.lower())
        || next.is("to");
  }
}
