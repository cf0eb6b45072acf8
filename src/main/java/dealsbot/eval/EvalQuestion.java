package dealsbot.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer is known.
 *
 * @param id names it; empty when the file does not
 * @param question the text
 * @param answers what counts as right
 * @param answerable whether the articles answer; null when that is not to be scored
 * @param articles ids of the articles that hold the answer; empty when unknown
 * @param exclude ids of articles left out of the search
 * @param asked the day on which it was asked, as if no later article were there; empty for today
 */
public record EvalQuestion(
    String id,
    String question,
    List<String> answers,
    @Nullable Boolean answerable,
    Set<String> articles,
    Set<String> exclude,
    Optional<LocalDate> asked) {

  /** Copies the collections. */
  public EvalQuestion {
    answers = List.copyOf(answers);
    articles = Set.copyOf(articles);
    exclude = Set.copyOf(exclude);
  }
}
