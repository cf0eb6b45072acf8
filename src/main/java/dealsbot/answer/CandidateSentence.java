package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.search.Hit;
import java.util.BitSet;
import java.util.List;

/**
 * A sentence that may answer, with what was noticed about it.
 *
 * @param hit the passage it stands in
 * @param span its place in the article's text
 * @param words its stems with their places relative to the sentence
 * @param covered which of the question's terms it holds, by index
 * @param features the numbers that the ranking model weighs
 */
record CandidateSentence(Hit hit, Span span, List<Word> words, BitSet covered, Features features) {

  /** A stem, where it stands in the sentence, and which of the question's terms it is, or -1. */
  record Word(String stem, Span place, int term) {}

  String text() {
    return hit.passage().article().slice(span);
  }

  /** What is recognisable in it; looked for when somebody asks first. */
  List<Mention> mentions() {
    return hit.analyzed().mentions(span, text());
  }
}
