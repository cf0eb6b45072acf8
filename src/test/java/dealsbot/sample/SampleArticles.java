package dealsbot.sample;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.ingest.ArticleFolder;
import dealsbot.ingest.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles for tests: a few with invented names, the one that comes with the bot, the corpus. */
public final class SampleArticles {

  public static final Article FERRY =
      dated(
          "ferry-order",
          "2025-02-10",
          "Solvang Lines orders eight electric ferries from Brekke Yard",
          "Solvang Lines will buy eight electric ferries from Brekke Yard for 620 million crowns,"
              + " the two companies said on Monday.",
          "The ferries will sail between Bergen and Stavanger. Deliveries begin in May 2027. An"
              + " option on three more ferries runs until 2029.",
          "“We are done with diesel,” said Astrid Moen, Solvang's chief executive. Brekke Yard has"
              + " 410 workers and will hire a further sixty.");

  public static final Article WHEAT =
      dated(
          "wheat-contract",
          "2025-06-03",
          "Corrigan Mills buys 260,000 tonnes of wheat",
          "Corrigan Mills has agreed to buy 260,000 tonnes of wheat from the Pallas cooperative in"
              + " Manitoba over two years.",
          "Neither side named a price. The wheat will be shipped through Thunder Bay.",
          "The chief executive of Corrigan Mills, Peter Halloran, called the contract a hedge"
              + " against bad harvests.");

  public static final Article CLINIC =
      article(
          "clinic-sale",
          "Veritas Health sells nine clinics",
          "Veritas Health is selling nine clinics in Ohio to Larkspur Partners for $310 million.",
          "The CEO of Larkspur, Dana Whitcombe, said no clinic would close. The sale needs the"
              + " approval of the state's attorney general.");

  public static final List<Article> THREE = List.of(FERRY, WHEAT, CLINIC);

  private SampleArticles() {}

  public static Article article(String id, String title, String... paragraphs) {
    return new Article(id, title, Provenance.NONE, String.join("\n\n", paragraphs));
  }

  public static Article dated(String id, String day, String title, String... paragraphs) {
    return new Article(
        id,
        title,
        new Provenance("The Harbour Ledger", null, day, "https://ledger.example/" + id, "en"),
        String.join("\n\n", paragraphs));
  }

  /** So many articles that differ in every figure and name. */
  public static List<Article> many(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(
          article(
              "order-" + i,
              "Buyer" + i + " orders pumps",
              "Buyer" + i + " has ordered " + (1000 + i) + " pumps from Maker" + i + ".",
              "The pumps of Maker" + i + " are built in Turin. Delivery takes " + i + " weeks."));
    }
    return articles;
  }

  /** The article that comes with the bot. */
  public static Article seed() {
    return folder(Path.of("index-data/articles")).getFirst();
  }

  /** The evaluation corpus. */
  public static List<Article> corpus() {
    return folder(Path.of("src/test/resources/corpus/articles"));
  }

  private static List<Article> folder(Path folder) {
    try {
      Reading reading = ArticleFolder.read(folder);
      if (!reading.rejects().isEmpty()) {
        throw new IllegalStateException("rejected: " + reading.rejects());
      }
      return reading.articles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
