package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.index.AnalyzedPassage;
import dealsbot.search.Hit;
import dealsbot.search.QueryTerm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The terms of a sentence, and where the question's terms begin in it: all that a first sight
 * needs.
 *
 * @param stems the terms, in order
 * @param from the number of the first among the passage's
 * @param found which of the question's terms begins at each; -1 where none does
 */
@SuppressWarnings("ArrayRecordComponent") // Read in a loop; nobody compares it.
record SentenceTerms(List<String> stems, int from, int[] found) {

  /** Those of each sentence of a passage. */
  static List<SentenceTerms> of(TermFinder terms, Hit hit) {
    AnalyzedPassage analyzed = hit.analyzed();
    int base = hit.passage().span().start();
    List<SentenceTerms> sentences = new ArrayList<>();
    int next = 0;
    for (Hit.ScoredSentence sentence : hit.sentences()) {
      Span span = sentence.span().shift(-base);
      int from = next;
      while (next < analyzed.terms().size() && analyzed.start(next) < span.end()) {
        from += analyzed.start(next) < span.start() ? 1 : 0;
        next++;
      }
      sentences.add(of(terms, analyzed, from, next));
    }
    return sentences;
  }

  /** Those of a whole text. */
  static SentenceTerms of(TermFinder terms, AnalyzedPassage text) {
    return of(terms, text, 0, text.terms().size());
  }

  private static SentenceTerms of(TermFinder terms, AnalyzedPassage text, int from, int to) {
    List<String> stems = text.terms().subList(from, to);
    int[] found = new int[stems.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = terms.mayBegin(text.hash(from + i)) ? terms.at(stems, i) : -1;
    }
    return new SentenceTerms(stems, from, found);
  }

  /** The words of the sentence, which stands in that passage; their places count from its start. */
  List<CandidateSentence.Word> words(Hit hit, Span sentence) {
    AnalyzedPassage text = hit.analyzed();
    int base = sentence.start() - hit.passage().span().start();
    List<CandidateSentence.Word> words = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      Span place = new Span(text.start(from + i) - base, text.end(from + i) - base);
      words.add(new CandidateSentence.Word(stems.get(i), place, found[i]));
    }
    return words;
  }

  /** Which of the question's terms it holds, by index. */
  BitSet covered(Question question) {
    BitSet covered = new BitSet();
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        covered.set(found[i]);
        // What stands for a phrase stands for each of its words.
        QueryTerm term = question.terms().get(found[i]);
        String stem = stems.get(i);
        for (int t = 0; t < question.terms().size(); t++) {
          if (!covered.get(t)
              && !term.stem().equals(stem)
              && question.terms().get(t).alternatives().contains(stem)) {
            covered.set(t);
          }
        }
      }
    }
    return covered;
  }
}
