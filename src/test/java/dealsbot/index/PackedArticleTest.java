package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
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

  @Test
  void anArticleOfAnIndexOfTheFormerSchemaIsReadUntilThatIsRebuilt() throws IOException {
    Article article =
        new Article(
            "harbour-3",
            "Harbour sells a pier",
            new Provenance("Quay News", null, "2024-03-05", null, "en"),
            "Harbour sells a pier to Molen.");
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document former = new Document();
        former.add(new StoredField(Fields.ID, article.id()));
        former.add(new StoredField(Fields.STORED_TITLE, article.title()));
        former.add(new StoredField(Fields.PUBLISHER, "Quay News"));
        former.add(new StoredField(Fields.PUBLISHED, "2024-03-05"));
        former.add(new StoredField(Fields.LANGUAGE, "en"));
        former.add(new StoredField(Fields.STORED_TEXT, article.text()));
        writer.addDocument(former);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(article, StoredArticles.article(new IndexSearcher(reader), 0));
      }
    }
  }
}
