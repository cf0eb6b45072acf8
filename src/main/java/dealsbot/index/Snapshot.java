package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Provenance;
import dealsbot.article.Quotation;
import dealsbot.deal.DealStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the index, borrowed: the same articles and passages until it is closed,
 * whatever a re-index does meanwhile. For one thread, or for several that share its life.
 */
public final class Snapshot implements AutoCloseable {

  private static final Set<String> SUMMARY =
      Set.of(
          Fields.ID,
          Fields.STORED_TITLE,
          Fields.PUBLISHER,
          Fields.AUTHOR,
          Fields.PUBLISHED,
          Fields.URL,
          Fields.LANGUAGE,
          Fields.PASSAGES,
          Fields.QUOTE_COUNT);

  /** A story has few twins. */
  private static final int ALIKE = 20;

  private static final Set<String> WHOLE =
      Set.of(
          Fields.ID,
          Fields.STORED_TITLE,
          Fields.STORED_TEXT,
          Fields.PUBLISHER,
          Fields.AUTHOR,
          Fields.PUBLISHED,
          Fields.URL,
          Fields.LANGUAGE);

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

  /** The article of that id, with its whole text. */
  public Optional<Article> article(String id) {
    return stored(id).map(GenerationSearcher.StoredArticle::article);
  }

  /** A passage of this generation, taken apart. */
  public AnalyzedPassage analyzed(Passage passage) {
    return searcher.analyzed(passage);
  }

  /** The article's quotations, in the order of the text; none when there is no such article. */
  public List<Quotation> quotations(String id) {
    return stored(id)
        .map(article -> article.quotations(() -> storedQuotations(id)))
        .orElse(List.of());
  }

  private List<Quotation> storedQuotations(String id) {
    return find(id, Set.of(Fields.QUOTES))
        .map(document -> StoredQuotations.read(document.get(Fields.QUOTES)))
        .orElse(List.of())
        .stream()
        .map(StoredQuotations::quotation)
        .toList();
  }

  private Optional<GenerationSearcher.StoredArticle> stored(String id) {
    Optional<GenerationSearcher.StoredArticle> kept = searcher.kept(id);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<GenerationSearcher.StoredArticle> read =
        reread(id).map(GenerationSearcher.StoredArticle::new);
    read.ifPresent(searcher::keep);
    return read;
  }

  /** The article as the index's files hold it now, nothing remembered: what proves a quotation. */
  public Optional<Article> reread(String id) {
    return find(id, WHOLE).map(Snapshot::article);
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
        Document document = stored.document(hit.doc);
        deals.put(
            article(document),
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
    return find(id, SUMMARY).map(Snapshot::summary);
  }

  /** All articles, by id. */
  public List<ArticleSummary> articles() {
    List<ArticleSummary> summaries = new ArrayList<>();
    try {
      StoredFields stored = searcher.storedFields();
      for (int doc : articleDocuments(searcher)) {
        summaries.add(summary(stored.document(doc, SUMMARY)));
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    summaries.sort(Comparator.comparing(ArticleSummary::id));
    return summaries;
  }

  /** Hands over every whole article, in no order; none is kept for later. */
  public void forEachArticle(Consumer<Article> taker) {
    try {
      StoredFields stored = searcher.storedFields();
      for (int doc : articleDocuments(searcher)) {
        taker.accept(article(stored.document(doc, WHOLE)));
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

  /** The article's document, with the fields that are named. */
  private Optional<Document> find(String id, Set<String> fields) {
    try {
      Term key = new Term(Fields.ID, id);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        // One article has that id: no search with its scores is needed.
        PostingsEnum documents = leaf.reader().postings(key, PostingsEnum.NONE);
        int doc = documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
        Bits live = leaf.reader().getLiveDocs();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
          doc = documents.nextDoc();
        }
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return Optional.of(leaf.reader().storedFields().document(doc, fields));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** Numbers of the article documents, in index order. */
  static List<Integer> articleDocuments(IndexSearcher searcher) throws IOException {
    List<Integer> documents = new ArrayList<>();
    var weight =
        searcher.createWeight(
            searcher.rewrite(new FieldExistsQuery(Fields.HASH)),
            org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES,
            1);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      DocIdSetIterator iterator = scorer.iterator();
      for (int doc = iterator.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = iterator.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.add(leaf.docBase + doc);
        }
      }
    }
    return documents;
  }

  static Article article(Document document) {
    return new Article(
        document.get(Fields.ID),
        document.get(Fields.STORED_TITLE),
        provenance(document),
        document.get(Fields.STORED_TEXT));
  }

  private static ArticleSummary summary(Document document) {
    return new ArticleSummary(
        document.get(Fields.ID),
        document.get(Fields.STORED_TITLE),
        provenance(document),
        number(document, Fields.PASSAGES),
        number(document, Fields.QUOTE_COUNT));
  }

  private static Provenance provenance(Document document) {
    return new Provenance(
        document.get(Fields.PUBLISHER),
        document.get(Fields.AUTHOR),
        document.get(Fields.PUBLISHED),
        document.get(Fields.URL),
        document.get(Fields.LANGUAGE));
  }

  private static int number(Document document, String field) {
    var stored = document.getField(field);
    return stored == null ? 0 : stored.numericValue().intValue();
  }
}
