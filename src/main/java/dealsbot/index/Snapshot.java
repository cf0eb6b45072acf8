package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Quotation;
import dealsbot.deal.DealStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the index, borrowed: the same articles and passages until it is closed,
 * whatever a re-index does meanwhile. For one thread, or for several that share its life. Over 200
 * lines, since it is all that others read of the index.
 */
public final class Snapshot implements AutoCloseable {

  /** A story has few twins. */
  private static final int ALIKE = 20;

  private final @Nullable SearcherManager manager;
  private final GenerationSearcher searcher;

  Snapshot(SearcherManager manager) throws IOException {
    this.manager = manager;
    this.searcher = (GenerationSearcher) manager.acquire();
  }

  /** A generation that is not committed; its reader stays the caller's to close. */
  Snapshot(GenerationSearcher searcher) {
    this.manager = null;
    this.searcher = searcher;
  }

  /** Lucene's searcher over this generation, for package {@code search}. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** Which state of the index this is. */
  public Generation generation() {
    return searcher.generation();
  }

  /** In how many passages a stemmed term occurs, in the text or in the title over it. */
  public int passagesWith(String stem) {
    return Math.max(
        frequency(new Term(Fields.TEXT, stem)), frequency(new Term(Fields.TITLE, stem)));
  }

  /** In how many articles a stemmed term occurs. */
  public int articlesWith(String stem) {
    return frequency(new Term(Fields.BODY, stem));
  }

  /** In how many documents a term occurs. */
  public int frequency(Term term) {
    try {
      return searcher.frequency(term);
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** The article of that id, with its whole text. */
  public Optional<Article> article(String id) {
    return document(id).map(document -> stored(document).article());
  }

  /** The articles of those documents, by document, with their whole texts. */
  public Map<Integer, Article> articles(Collection<Integer> documents) {
    Map<Integer, Article> articles = new HashMap<>();
    List<Integer> unread = new ArrayList<>();
    for (int document : new TreeSet<>(documents)) {
      searcher
          .kept(document)
          .ifPresentOrElse(
              kept -> articles.put(document, kept.article()), () -> unread.add(document));
    }
    List<Article> read = StoredArticles.articles(searcher, unread);
    for (int i = 0; i < read.size(); i++) {
      articles.put(unread.get(i), searcher.keep(unread.get(i), read.get(i)).article());
    }
    return articles;
  }

  /** A passage of this generation, taken apart. */
  public AnalyzedPassage analyzed(Passage passage) {
    return searcher.analyzed(passage);
  }

  /** The article's quotations, in the order of the text; none when there is no such article. */
  public List<Quotation> quotations(String id) {
    return document(id)
        .map(document -> stored(document).quotations(() -> storedQuotations(document)))
        .orElse(List.of());
  }

  private List<Quotation> storedQuotations(int document) {
    Document stored = StoredArticles.stored(searcher, document, Set.of(Fields.QUOTES));
    return StoredQuotations.read(stored.get(Fields.QUOTES)).stream()
        .map(StoredQuotations::quotation)
        .toList();
  }

  private Optional<Integer> document(String id) {
    return StoredArticles.find(searcher, id);
  }

  private GenerationSearcher.StoredArticle stored(int document) {
    return searcher
        .kept(document)
        .orElseGet(() -> searcher.keep(document, StoredArticles.article(searcher, document)));
  }

  /** The article as the index's files hold it now, nothing remembered: what proves a quotation. */
  public Optional<Article> reread(String id) {
    return document(id).map(document -> StoredArticles.article(searcher, document));
  }

  /** What the articles say of deals, those that say something, by id. */
  public Map<Article, List<DealStatement>> deals() {
    Map<Article, List<DealStatement>> deals = new TreeMap<>(Comparator.comparing(Article::id));
    try {
      StoredFields stored = searcher.storedFields();
      TopDocs found =
          searcher.search(
              new TermQuery(new Term(Fields.HAS_DEALS, "1")),
              Math.max(1, searcher.getIndexReader().maxDoc()));
      for (ScoreDoc hit : found.scoreDocs) {
        Document document = stored.document(hit.doc, Set.of(Fields.DEALS));
        deals.put(
            StoredArticles.article(searcher, hit.doc),
            StoredDeals.read(document.get(Fields.DEALS)).stream()
                .map(StoredDeals::statement)
                .toList());
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    return deals;
  }

  /** The quotation that a document holds; empty when it is no quotation's document. */
  public Optional<QuotationOf> quotation(int document) {
    try {
      Document stored = searcher.storedFields().document(document);
      String json = stored.get(Fields.STORED_QUOTE);
      return json == null
          ? Optional.empty()
          : Optional.of(
              new QuotationOf(
                  stored.get(Fields.ARTICLE),
                  StoredQuotations.quotation(StoredQuotations.read(json).get(0))));
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /**
   * A quotation and where it stands.
   *
   * @param article the article's id
   * @param quotation the quotation
   */
  public record QuotationOf(String article, Quotation quotation) {}

  /** The list of that article, when it is there. */
  public Optional<ArticleSummary> summary(String id) {
    return document(id)
        .map(document -> StoredArticles.stored(searcher, document, StoredArticles.SUMMARY))
        .map(StoredArticles::summary);
  }

  /** All articles, by id. */
  public List<ArticleSummary> articles() {
    List<ArticleSummary> summaries = new ArrayList<>();
    try {
      StoredFields stored = searcher.storedFields();
      for (int doc : StoredArticles.documents(searcher)) {
        summaries.add(StoredArticles.summary(stored.document(doc, StoredArticles.SUMMARY)));
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    summaries.sort(Comparator.comparing(ArticleSummary::id));
    return summaries;
  }

  /** The day of the newest article that states one and came out by {@code last}. */
  public Optional<LocalDate> newestDay(LocalDate last) {
    long newest = Long.MIN_VALUE;
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
        Bits live = leaf.reader().getLiveDocs();
        while (days.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          long day = days.longValue();
          if (day > newest
              && day <= last.toEpochDay()
              && (live == null || live.get(days.docID()))) {
            newest = day;
          }
        }
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    return newest == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(newest));
  }

  /** Hands over every whole article, in no order; none is kept for later. */
  public void forEachArticle(Consumer<Article> taker) {
    try {
      for (int document : StoredArticles.documents(searcher)) {
        taker.accept(StoredArticles.article(searcher, document));
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** Articles of which one says the same as that article, if any does. */
  public List<Article> alike(Article article) {
    try {
      return AlikeArticles.of(searcher, article, ALIKE);
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** Gives the searcher back. */
  @Override
  public void close() {
    if (manager == null) {
      return;
    }
    try {
      manager.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("the searcher was not given back", e);
    }
  }
}
