package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of a question and the passages found for it.
 *
 * @param candidates sentences with their spans, the likeliest first
 * @param answerable probability, 0 to 1, that the first candidate answers
 * @param doubts what took from that probability
 */
record Reading(List<Candidate> candidates, double answerable, List<Explanation.Doubt> doubts) {

  Reading {
    candidates = List.copyOf(candidates);
    doubts = List.copyOf(doubts);
  }

  /** Without doubts. */
  Reading(List<Candidate> candidates, double answerable) {
    this(candidates, answerable, List.of());
  }

  /**
   * A sentence, and the piece of it that answers.
   *
   * @param article the article, with its whole text
   * @param sentence the sentence's place in the text
   * @param answer the piece's place in the text; null where the whole sentence answers
   * @param kind what the piece was recognised as; empty where the whole sentence answers
   * @param score compares candidates of one question
   */
  record Candidate(
      Article article, Span sentence, @Nullable Span answer, String kind, double score) {

    /** The words that answer. */
    String answerText() {
      return article.slice(answer == null ? sentence : answer);
    }
  }
}
