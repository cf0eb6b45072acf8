package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.deal.Deal;
import dealsbot.deal.DealStatement;
import dealsbot.deal.Deals;
import dealsbot.deal.Gathering;
import dealsbot.quote.Quotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found of the deals that were marked by hand may only get better. */
class DealBaselineTest {

  private static final Path ARTICLES = Path.of("src/test/resources/deals/articles.jsonl");
  private static final Path GOLD = Path.of("src/test/resources/deals/gold.deals.jsonl");

  private static Map<String, Object> figures;
  private static List<String> wrong;

  @BeforeAll
  static void findTheDeals() throws IOException {
    List<Deal> deals = new ArrayList<>();
    for (String line : Files.readAllLines(ARTICLES)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Article article =
          new Article(
              json.get("id").getAsString(),
              json.get("title").getAsString(),
              new Provenance(null, null, json.get("published").getAsString(), null, null),
              json.get("text").getAsString());
      List<DealStatement> statements = Deals.in(article, Quotations.in(article.text()));
      deals.addAll(Gathering.of(Map.of(article, statements)));
    }
    DealFigures found = DealFigures.of(GOLD, deals);
    figures = found.all();
    wrong = found.wrong();
    System.out.println(figures);
    wrong.forEach(System.out::println);
  }

  @Test
  void mostMarkedDealsAreFound() {
    assertTrue((double) figures.get("recall") >= 0.95, figures + "\n" + wrong);
  }

  @Test
  void mostCellsAreRight() {
    assertTrue((double) figures.get("precision") >= 0.95, figures + "\n" + wrong);
  }

  @Test
  void articlesWithoutADealHaveNone() {
    assertEquals(0, figures.get("false_articles"), wrong.toString());
  }

  @Test
  void cellsAreTheArticlesOwnWords() {
    assertEquals(figures.get("slices_total"), figures.get("slices_ok"));
  }
}
