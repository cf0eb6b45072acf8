package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.model.OnnxPairs;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What rules and model find together in articles that neither was made from: marked before they
 * were seen, and no part of the training.
 */
class UnseenDealsTest {

  private static MarkedDeals found;

  @BeforeAll
  static void findTheDeals() throws IOException {
    OnnxPairs model = new OnnxPairs();
    found = new MarkedDeals("unseen.articles.jsonl", "unseen.deals.jsonl", Optional.of(model));
    model.rest();
  }

  @Test
  void mostDealsAreFound() {
    assertTrue(found.rate("recall") >= 0.88, found::toString);
  }

  @Test
  void mostCellsAreRight() {
    assertTrue(found.rate("precision") >= 0.89, found::toString);
  }

  @Test
  void articlesWithoutADealHaveNone() {
    assertEquals(0, found.count("false_articles"), found::toString);
  }

  @Test
  void cellsAreTheArticlesOwnWords() {
    assertEquals(found.count("slices_total"), found.count("slices_ok"));
  }
}
