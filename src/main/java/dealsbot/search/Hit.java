package dealsbot.search;

import dealsbot.article.Passage;
import dealsbot.article.Span;
import dealsbot.index.AnalyzedPassage;
import java.util.List;

/**
 * A passage that may answer.
 *
 * @param passage the passage, a place in its article
 * @param score the joined score, 0 to 1 and a little over
 * @param lexical BM25 divided by the best passage's
 * @param bm25 BM25 as it is
 * @param cosine the best sentence's cosine with the question; 0 without vectors
 * @param articleScore BM25 of the whole article over what it can reach, 0 to 1
 * @param sentences the passage's sentences, in order
 * @param analyzed the passage taken apart
 */
public record Hit(
    Passage passage,
    double score,
    double lexical,
    double bm25,
    double cosine,
    double articleScore,
    List<ScoredSentence> sentences,
    AnalyzedPassage analyzed) {

  /** Copies the sentences. */
  public Hit {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of the passage.
   *
   * @param span its place in the article's text
   * @param cosine its cosine with the question; 0 without vectors
   */
  public record ScoredSentence(Span span, double cosine) {}
}
