package dealsbot.search;

/**
 * One score from several, as a convex sum (after Bruch, Gai and Ingber 2023, "An analysis of fusion
 * functions for hybrid retrieval"): each part lies between 0 and 1, the weights add up to 1.
 *
 * <p>The weights were fitted on news questions whose article is known, by listwise softmax.
 */
final class JoinedScore {

  private static final double LEXICAL = 0.20;
  private static final double COSINE = 0.25;
  private static final double ARTICLE = 0.43;
  private static final double LEAD = 0.12;

  private JoinedScore() {}

  /**
   * @param lexical BM25 of the passage over the best passage's
   * @param cosine the best sentence's cosine
   * @param article BM25 of the whole article over what it can reach
   * @param lead 1 for an article's first passage, 1/2 for its second, and so on: news comes first
   * @param vectors whether there are cosines at all
   */
  static double of(double lexical, double cosine, double article, double lead, boolean vectors) {
    double words = LEXICAL * lexical + ARTICLE * article + LEAD * lead;
    return vectors ? words + COSINE * Math.max(0, cosine) : words / (1 - COSINE);
  }
}
