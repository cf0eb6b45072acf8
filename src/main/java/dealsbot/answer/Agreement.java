package dealsbot.answer;

import java.util.List;

/**
 * How articles stand to each other on one question.
 *
 * @param kind whether they say the same
 * @param findings one of each article, at least two; the newer first where dates are stated
 * @param dated whether every article states its date, so that the order tells which is newer
 */
public record Agreement(Kind kind, List<Finding> findings, boolean dated) {

  /** How they stand. */
  public enum Kind {
    /** Each gives the same answer. */
    AGREE,
    /** Each gives another figure for the same thing. */
    DIFFER,
    /** A later report replaces the figure of an earlier one. */
    AMENDED
  }

  /** Checks that there is something to compare. */
  public Agreement {
    if (findings.size() < 2) {
      throw new IllegalArgumentException("one finding agrees with nothing");
    }
    findings = List.copyOf(findings);
  }
}
