package dealsbot.answer;

import dealsbot.search.QueryTerm;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells which of a question's terms begins at a place of a text. Immutable. */
final class TermFinder {

  private final List<QueryTerm> terms;
  private final Map<String, TreeSet<Integer>> byFirstStem = new HashMap<>();

  /** A bit for each of those stems, by its hash code. */
  private final BitSet firstStems = new BitSet(LAST_BIT + 1);

  private static final int LAST_BIT = (1 << 12) - 1;

  TermFinder(List<QueryTerm> terms) {
    this.terms = terms;
    for (int t = 0; t < terms.size(); t++) {
      enter(terms.get(t).stem(), t);
      for (String form : terms.get(t).forms()) {
        enter(form, t);
      }
      for (String alternative : terms.get(t).alternatives()) {
        int blank = alternative.indexOf(' ');
        enter(blank < 0 ? alternative : alternative.substring(0, blank), t);
      }
    }
  }

  private void enter(String stem, int term) {
    byFirstStem.computeIfAbsent(stem, s -> new TreeSet<>()).add(term);
    firstStems.set(stem.hashCode() & LAST_BIT);
  }

  /** Whether a term may begin with a stem of that hash code; most stems are told apart by it. */
  boolean mayBegin(int hash) {
    return firstStems.get(hash & LAST_BIT);
  }

  /** The number of the first term that begins at {@code index} of a text's stems, or -1. */
  int at(List<String> stems, int index) {
    TreeSet<Integer> candidates = byFirstStem.get(stems.get(index));
    if (candidates == null || isUsedTo(stems, index)) {
      return -1;
    }
    for (int term : candidates) {
      if (terms.get(term).matches(stems, index)) {
        return term;
      }
    }
    return -1;
  }

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  /** "used to have": nothing is used. */
  private static boolean isUsedTo(List<String> stems, int i) {
    return stems.get(i).startsWith("use")
        && i + 1 < stems.size()
        && stems.get(i + 1).equals("to")
        && (i == 0 || !BE.contains(stems.get(i - 1)));
  }
}
