package dealsbot.eval;

import dealsbot.answer.Finding;
import java.util.List;

/**
 * What came of one question.
 *
 * @param question the question
 * @param answered whether the bot answered
 * @param confidence the probability it gave
 * @param findings what it showed as answer, or as nearest when it did not answer
 * @param rankedArticles ids of articles, the best first
 * @param slices how many of the findings were found again, word for word, in the stored article
 * @param millis how long the answer took
 */
public record Outcome(
    EvalQuestion question,
    boolean answered,
    double confidence,
    List<Finding> findings,
    List<String> rankedArticles,
    int slices,
    double millis) {

  /** Copies the lists. */
  public Outcome {
    findings = List.copyOf(findings);
    rankedArticles = List.copyOf(rankedArticles);
  }
}
