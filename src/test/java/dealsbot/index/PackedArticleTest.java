package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An article comes back from the index as it was put in. */
class PackedArticleTest {

  @Test
  void whatAnArticleStatesComesBackAsItWas() throws IOException {
    Article article =
        new Article(
            "harbour-1",
            "Harbour buys “Móle” — for €5m",
            new Provenance("Quay News", "A. Pilot", "2024-03-02", "https://quay.example/1", "en"),
            "Harbour said so.\n\n항구 bought it. 🚢");
    assertEquals(article, PackedArticle.unpack(PackedArticle.pack(article)));
  }

  @Test
  void whatAnArticleDoesNotStateIsNotStatedAfterwards() throws IOException {
    Article article = new Article("harbour-2", "", Provenance.NONE, "Nothing else is known.");
    assertEquals(article, PackedArticle.unpack(PackedArticle.pack(article)));
  }
}
