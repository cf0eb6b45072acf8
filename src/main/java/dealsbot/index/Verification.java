package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

/**
 * What a re-reading of the whole index found.
 *
 * @param articles articles read
 * @param passages passages compared with their article's text
 * @param quotes quotations compared with their article's text
 * @param problems a sentence each; empty when everything is as it should be
 */
public record Verification(int articles, int passages, int quotes, List<String> problems) {

  /** Copies the problems. */
  public Verification {
    problems = List.copyOf(problems);
  }

  /** Whether nothing was found wrong. */
  public boolean clean() {
    return problems.isEmpty();
  }

  static Verification of(Directory directory, Snapshot snapshot) throws IOException {
    Counts counts = new Counts();
    checkFiles(directory, counts.problems);
    if (!counts.problems.isEmpty()) {
      // What stands in damaged files is not worth comparing, and may not be readable at all.
      return new Verification(0, 0, 0, counts.problems);
    }
    for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      var stored = leaf.reader().storedFields();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          counts.check(stored.document(doc), leaf.docBase + doc, snapshot);
        }
      }
    }
    counts.checkTotals(snapshot.generation());
    return new Verification(counts.articles, counts.passages, counts.quotes, counts.problems);
  }

  private static void checkFiles(Directory directory, List<String> problems) throws IOException {
    // CheckIndex only reads; a lock would keep a running bot from re-indexing meanwhile.
    try (CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "verify"));
        PrintStream report =
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
      check.setInfoStream(report);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        problems.add("Lucene finds " + status.numBadSegments + " damaged segments.");
      }
    }
  }

  private static final class Counts {
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int articles;
    private int passages;
    private int quotes;
    private String readId = "";
    private Optional<Article> read = Optional.empty();

    void check(Document document, int number, Snapshot snapshot) {
      String id = document.get(Fields.ID);
      if (id != null) {
        checkArticle(id, document, StoredArticles.article(snapshot.searcher(), number));
      } else if (document.get(Fields.TEXT) != null) {
        checkPassage(document, snapshot);
      }
    }

    private void checkArticle(String id, Document document, Article article) {
      articles++;
      if (!ids.add(id)) {
        problems.add("Article " + id + " is there twice.");
      }
      if (!ContentHash.of(article).equals(document.get(Fields.HASH))) {
        problems.add("Article " + id + " is not what was indexed.");
      }
      if (document.get(Fields.DEALS) != null) {
        checkDeals(id, article, document.get(Fields.DEALS));
      }
      for (StoredQuotations.Stored quote : StoredQuotations.read(document.get(Fields.QUOTES))) {
        quotes++;
        if (!stands(article, new Span(quote.start(), quote.end()), quote.text())) {
          problems.add("A quotation of " + id + " at " + quote.start() + " is not in its text.");
        }
      }
    }

    private void checkDeals(String id, Article article, String json) {
      for (StoredDeals.Stored deal : StoredDeals.read(json)) {
        boolean stands =
            stands(article, deal.sentence().span(), deal.text())
                && deal.places().allMatch(place -> place.end() <= article.text().length());
        if (!stands) {
          problems.add(
              "A deal of " + id + " at " + deal.sentence().start() + " is not in its text.");
        }
      }
    }

    /** The stored article, read once for its passages, which follow one another. */
    private Optional<Article> article(String id, Snapshot snapshot) {
      if (!id.equals(readId)) {
        readId = id;
        read = snapshot.reread(id);
      }
      return read;
    }

    private void checkPassage(Document document, Snapshot snapshot) {
      passages++;
      String id = document.get(Fields.ARTICLE);
      Optional<Article> article = article(id, snapshot);
      Span span =
          new Span(
              document.getField(Fields.START).numericValue().intValue(),
              document.getField(Fields.END).numericValue().intValue());
      if (article.isEmpty()) {
        problems.add("A passage of " + id + " has no article.");
      } else if (!stands(article.get(), span, document.get(Fields.TEXT))) {
        problems.add("The passage of " + id + " at " + span.start() + " is not in its text.");
      }
    }

    private void checkTotals(Generation generation) {
      if (articles != generation.articles() || passages != generation.passages()) {
        problems.add(
            "The commit names "
                + generation.articles()
                + " articles and "
                + generation.passages()
                + " passages; there are "
                + articles
                + " and "
                + passages
                + ".");
      }
    }

    private static boolean stands(Article article, Span span, String words) {
      return span.end() <= article.text().length() && article.slice(span).equals(words);
    }
  }
}
