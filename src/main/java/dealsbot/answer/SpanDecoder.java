package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.model.TokenScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the likeliest answers within a piece of a passage that was read. */
final class SpanDecoder {

  /** In tokens; hardly any answer of the sets that readers are trained on is longer. */
  private static final int LONGEST = 30;

  private SpanDecoder() {}

  /**
   * An answer that a reader points at.
   *
   * @param place in the passage
   * @param margin by how much it beats "no answer", a difference of logits
   */
  record Pointed(Span place, double margin) {}

  private static final Comparator<Pointed> BY_MARGIN =
      Comparator.comparingDouble(Pointed::margin)
          .thenComparing(Pointed::place, Comparator.reverseOrder());

  /**
   * The best answers that lie within {@code piece} of the passage, the best first.
   *
   * @param count how many at most
   */
  static List<Pointed> best(TokenScores scores, Span piece, int count) {
    int from = 0;
    while (from < scores.size() && scores.start(from) < piece.start()) {
      from++;
    }
    int to = from;
    while (to < scores.size() && scores.end(to) <= piece.end()) {
      to++;
    }
    PriorityQueue<Pointed> best = new PriorityQueue<>(BY_MARGIN);
    for (int i = from; i < to; i++) {
      for (int k = i; k < Math.min(to, i + LONGEST); k++) {
        double margin = (double) scores.first(i) + scores.last(k) - scores.none();
        Pointed least = best.peek();
        if (least == null || best.size() < count || margin > least.margin()) {
          best.add(new Pointed(new Span(scores.start(i), scores.end(k)), margin));
          if (best.size() > count) {
            best.poll();
          }
        }
      }
    }
    List<Pointed> order = new ArrayList<>(best);
    order.sort(BY_MARGIN.reversed());
    return order;
  }
}
