package dealsbot.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for, and where.
 *
 * @param terms the question's content words
 * @param meaning the text whose vector is compared: the question as a whole
 * @param phrases word sequences that must occur as they stand, each a passage's own words
 * @param filter which articles may answer
 * @param limit how many hits are wanted
 */
public record SearchRequest(
    List<QueryTerm> terms, String meaning, List<String> phrases, Filter filter, int limit) {

  /** Copies the lists. */
  public SearchRequest {
    terms = List.copyOf(terms);
    phrases = List.copyOf(phrases);
  }

  /**
   * Which articles may answer.
   *
   * @param excluded ids of articles left out
   * @param only ids of the articles looked into; empty for all
   * @param from first day of publication; articles without a date are then left out
   * @param to last day of publication; articles without a date stay in
   */
  public record Filter(
      Set<String> excluded, Set<String> only, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Every article. */
    public static final Filter ALL =
        new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /** Copies the sets. */
    public Filter {
      excluded = Set.copyOf(excluded);
      only = Set.copyOf(only);
    }

    /** Whether every article may answer. */
    public boolean isOpen() {
      return excluded.isEmpty() && only.isEmpty() && from.isEmpty() && to.isEmpty();
    }
  }
}
