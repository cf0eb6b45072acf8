package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the date that a deal is given: by its own clause, else by who tells of it. */
final class DateFinder {

  /** Before these words a date is a term of the deal, not its day. */
  private static final Set<String> TERMS =
      WordForms.words("until by from since before through to between as than after till");

  /** "starting in January". */
  private static final Set<String> STARTS =
      WordForms.words("starting beginning ending start begin due expected open opening arrive");

  private final Clause clause;

  DateFinder(Clause clause) {
    this.clause = clause;
  }

  @Nullable Span of(int trigger, int end) {
    for (int k = trigger + 1; k < end; k++) {
      if (isDay(k)) {
        return clause.get(k).span();
      }
    }
    for (int k = trigger - 1; k >= 0 && k >= trigger - 7; k--) {
      if (clause.is(k, "which") || clause.isMark(k, ";") || clause.isMark(k, ",")) {
        break;
      }
      if (isDay(k)) {
        return clause.get(k).span();
      }
    }
    // "…, the two companies announced on Monday"
    for (int k = 0; k + 1 < clause.size(); k++) {
      if (clause.get(k).isWord() && Grammar.SAYS.contains(clause.lower(k))) {
        for (int d = k + 1; d < Math.min(clause.size(), k + 7); d++) {
          if (clause.get(d).isWord() && clause.isVerb(d)) {
            break;
          }
          if (isDay(d)) {
            return clause.get(d).span();
          }
        }
        if (k > 0 && isDay(k - 1)) {
          return clause.get(k - 1).span();
        }
      }
    }
    return null;
  }

  private boolean isDay(int i) {
    boolean of =
        Grammar.DETERMINERS.contains(clause.lower(i - 1))
            && (clause.isName(i + 1)
                || (i + 1 < clause.size()
                    && clause.get(i + 1).isWord()
                    && !Grammar.parts(clause.lower(i + 1))));
    if (of) {
      // "a Friday meeting", "the Sunday Courier"
      return false;
    }
    boolean starts = clause.is(i - 1, "in") && STARTS.contains(clause.lower(i - 2));
    return clause.get(i).type() == Word.Type.DATE
        && !starts
        && !TERMS.contains(clause.lower(i - 1));
  }
}
