package dealsbot.eval;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.deal.Deal;
import dealsbot.deal.DealStatement;
import dealsbot.deal.Deals;
import dealsbot.deal.Gathering;
import dealsbot.model.PairScorer;
import dealsbot.quote.Quotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is found of the deals that were marked by hand in a file of articles; printed, too. */
final class MarkedDeals {

  private static final Path FOLDER = Path.of("src/test/resources/deals");

  private final DealFigures figures;

  /**
   * @param articles name of the file of articles
   * @param marks name of the file of their deals
   * @param scorer the model of pairs; empty for the rules alone
   */
  MarkedDeals(String articles, String marks, Optional<PairScorer> scorer) throws IOException {
    List<Deal> deals = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(articles))) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Article article =
          new Article(
              json.get("id").getAsString(),
              json.get("title").getAsString(),
              new Provenance(null, null, json.get("published").getAsString(), null, null),
              json.get("text").getAsString());
      List<DealStatement> told = Deals.in(article, Quotations.in(article.text()), scorer);
      deals.addAll(Gathering.of(Map.of(article, told)));
    }
    this.figures = DealFigures.of(FOLDER.resolve(marks), deals);
    System.out.println(figures.all());
    figures.wrong().forEach(System.out::println);
  }

  double rate(String figure) {
    return (double) figures.all().get(figure);
  }

  Object count(String figure) {
    return figures.all().get(figure);
  }

  /** The figures, and what was missed and wrong. */
  @Override
  public String toString() {
    return figures.all() + "\n" + figures.wrong();
  }
}
