package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.Undisclosed;
import dealsbot.language.GeneralWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "How much is it worth?": where no sum answers, a sentence does that says it was not disclosed.
 * Readers take it for silence.
 */
final class Withheld {

  private static final Pattern ASKS_FOR_MONEY =
      Pattern.compile(
          "\\b(?:worth|values?|prices?|costs?|pay|pays|paid|paying|spend|spent|sum|money|terms"
              + "|sells? for|sold for|bought for)\\b",
          Pattern.CASE_INSENSITIVE);

  private Withheld() {}

  /**
   * That sentence alone, since other sums answer something else, at least {@code threshold} sure;
   * of the likeliest article alone, and only where that speaks of all that the question does, but
   * for money.
   */
  static Reading alone(Question question, Reading reading, double threshold) {
    boolean sum =
        question.kind() == QuestionKind.HOW_MUCH && ASKS_FOR_MONEY.matcher(question.text()).find();
    if (!sum || reading.candidates().isEmpty() || isSure(reading, threshold)) {
      return reading;
    }
    String likeliest = reading.candidates().get(0).article().id();
    for (Reading.Candidate candidate : reading.candidates()) {
      Optional<Span> words = Undisclosed.in(candidate.article().text(), candidate.sentence());
      if (words.isPresent()
          && candidate.article().id().equals(likeliest)
          && speaksOfAll(question, candidate.article())) {
        return new Reading(
            List.of(candidate.answering(words.get(), "", candidate.score())),
            Math.max(threshold, reading.answerable()));
      }
    }
    return reading;
  }

  private static boolean speaksOfAll(Question question, Article article) {
    return question.terms().stream()
        .map(term -> term.word().replaceFirst("['’]s$", ""))
        .filter(word -> !ASKS_FOR_MONEY.matcher(word).find() && !GeneralWords.contain(word))
        .allMatch(word -> Doubts.speaksOf(article, word));
  }

  /** Whether words are pointed at, more than at none. */
  private static boolean isSure(Reading reading, double threshold) {
    Explanation.Read read = reading.candidates().get(0).read();
    return reading.answerable() >= threshold && (read == null || read.margin() > 0);
  }
}
