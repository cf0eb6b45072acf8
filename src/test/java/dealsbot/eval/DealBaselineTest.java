package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules find of the deals that were marked by hand may only get better. */
class DealBaselineTest {

  private static MarkedDeals found;

  @BeforeAll
  static void findTheDeals() throws IOException {
    found = new MarkedDeals("articles.jsonl", "gold.deals.jsonl", Optional.empty());
  }

  @Test
  void mostMarkedDealsAreFound() {
    assertTrue(found.rate("recall") >= 0.95, found::toString);
  }

  @Test
  void mostCellsAreRight() {
    assertTrue(found.rate("precision") >= 0.95, found::toString);
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
