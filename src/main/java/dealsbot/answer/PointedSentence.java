package dealsbot.answer;

import dealsbot.article.Span;
import java.util.List;

/**
 * A sentence with the answers that the reader points at in it.
 *
 * @param sentence the sentence, with its features
 * @param featureScore what the features alone make of it
 * @param answerable log-odds that its passage answers
 * @param answers what may be the answer, at least one, the first that the reader thinks likeliest
 */
record PointedSentence(
    CandidateSentence sentence, double featureScore, double answerable, List<Answer> answers) {

  /**
   * A piece of the sentence that may be the answer.
   *
   * @param place its place in the sentence
   * @param margin by how much it beats "no answer" in its passage
   * @param words its normal form
   * @param features what tells whether it is the whole answer and nothing more
   */
  record Answer(Span place, double margin, String words, Features features) {}

  PointedSentence {
    answers = List.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a pointed sentence holds an answer");
    }
  }

  String article() {
    return sentence.hit().passage().article().id();
  }

  /** The answer that goes first. */
  Answer first() {
    return answers.get(0);
  }

  String answerText() {
    return first().place().of(sentence.text());
  }

  /** The same with the answers in another order. */
  PointedSentence inOrder(List<Answer> order) {
    return new PointedSentence(sentence, featureScore, answerable, order);
  }
}
