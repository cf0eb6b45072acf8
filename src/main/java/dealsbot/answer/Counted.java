package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import java.util.List;
import java.util.Optional;

/** Finds the figure that counts what is asked for: of "640 wagons for €48 million" the 640. */
final class Counted {

  /** What is left of the probability where a sum of money answers "how many". */
  static final double A_SUM = 0.5;

  /** So many words may stand between a figure and what it counts: "640 new grain wagons". */
  private static final int BETWEEN = 4;

  private Counted() {}

  /** Whether things are asked for, and the answer is money or a share. */
  static boolean isASum(Question question, CandidateSentence sentence, Span answer) {
    return question.kind() == QuestionKind.HOW_MANY
        && question.focus() != null
        && overlaps(sentence, answer, Mention.Kind.MONEY, Mention.Kind.PERCENT)
        && !overlaps(sentence, answer, Mention.Kind.NUMBER);
  }

  private static boolean overlaps(CandidateSentence sentence, Span answer, Mention.Kind... kinds) {
    return sentence.mentions().stream()
        .anyMatch(m -> List.of(kinds).contains(m.kind()) && m.span().overlaps(answer));
  }

  /** The first figure that stands before the noun that is asked for. */
  static Optional<Span> figure(Question question, CandidateSentence sentence) {
    return sentence.mentions().stream()
        .filter(mention -> mention.kind() == Mention.Kind.NUMBER)
        .map(Mention::span)
        .filter(
            figure ->
                sentence.words().stream()
                    .filter(word -> word.place().start() >= figure.end())
                    .limit(BETWEEN)
                    .anyMatch(word -> word.stem().equals(question.focus())))
        .findFirst();
  }
}
