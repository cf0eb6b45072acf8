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
import dealsbot.model.OnnxPairs;
import dealsbot.quote.Quotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What rules and model find together in articles that neither was made from: marked before they
 * were seen, and no part of the training.
 */
class UnseenDealsTest {

  private static final Path FOLDER = Path.of("src/test/resources/deals");

  private static Map<String, Object> figures;
  private static List<String> wrong;

  @BeforeAll
  static void findTheDeals() throws IOException {
    OnnxPairs model = new OnnxPairs();
    List<Deal> deals = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("unseen.articles.jsonl"))) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Article article =
          new Article(
              json.get("id").getAsString(),
              json.get("title").getAsString(),
              new Provenance(null, null, json.get("published").getAsString(), null, null),
              json.get("text").getAsString());
      List<DealStatement> statements =
          Deals.in(article, Quotations.in(article.text()), Optional.of(model));
      deals.addAll(Gathering.of(Map.of(article, statements)));
    }
    model.rest();
    DealFigures found = DealFigures.of(FOLDER.resolve("unseen.deals.jsonl"), deals);
    figures = found.all();
    wrong = found.wrong();
    System.out.println(figures);
    wrong.forEach(System.out::println);
  }

  @Test
  void mostDealsAreFound() {
    assertTrue((double) figures.get("recall") >= 0.75, figures + "\n" + wrong);
  }

  @Test
  void mostCellsAreRight() {
    assertTrue((double) figures.get("precision") >= 0.85, figures + "\n" + wrong);
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
