package dealsbot.deal;

import java.util.Set;

/** Finds so many of a thing in a sentence of which no rule knows how it tells of its deal. */
final class CountedGoods {

  /** What is counted beside a deal. */
  private static final Set<String> NO_GOODS =
      WordForms.plurals(
          "job worker employee person people year month week day percent share customer country"
              + " city market rival bidder bank company investor subscriber passenger staff season"
              + " merger bid agreement contract game match");

  private CountedGoods() {}

  /** Puts in the first thing that the sentence counts. */
  static void find(Draft deal, Clause clause, Things things) {
    for (int k = 0; k + 1 < clause.size() && deal.object == null; k++) {
      int last = clause.phraseEnd(k + 1);
      boolean goods =
          clause.get(k).type() == Word.Type.NUMBER
              && !clause.isMark(k + 1)
              && last > k + 1
              && !NO_GOODS.contains(clause.lower(last - 1))
              && !NO_GOODS.contains(clause.lower(k + 1));
      if (goods) {
        things.object(deal, k, clause.size());
      }
    }
  }
}
