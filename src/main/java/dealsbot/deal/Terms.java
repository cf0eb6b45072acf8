package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;

/**
 * Finds a deal's sum, or the words that it is not told, and its day: the same for every wording.
 */
final class Terms {

  private final String text;
  private final Span sentence;
  private final Clause clause;

  Terms(String text, Span sentence, Clause clause) {
    this.text = text;
    this.sentence = sentence;
    this.clause = clause;
  }

  /**
   * Puts in those of the deal that word {@code i} tells of, in a clause that ends before {@code
   * end}.
   */
  void find(Draft deal, int i, int end) {
    if (deal.value == null) {
      deal.value = new Sums(clause).of(i, end, deal.kind == Kind.FUNDING);
    }
    deal.date = new DateFinder(clause).of(i, end);
    if (deal.value == null) {
      Undisclosed.in(text, sentence)
          .ifPresent(
              span -> {
                deal.value = span;
                deal.undisclosed = true;
              });
    }
  }
}
