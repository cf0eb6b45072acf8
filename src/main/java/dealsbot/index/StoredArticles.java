package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;

/** Finds the documents of whole articles, and reads them back. */
final class StoredArticles {

  /** What a list of articles shows. */
  static final Set<String> SUMMARY =
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

  private StoredArticles() {}

  /** The number of the article's document; empty where there is none. */
  static Optional<Integer> find(IndexSearcher searcher, String id) {
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
          return Optional.of(leaf.docBase + doc);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** Numbers of the article documents, in index order. */
  static List<Integer> documents(IndexSearcher searcher) throws IOException {
    List<Integer> documents = new ArrayList<>();
    var weight =
        searcher.createWeight(
            searcher.rewrite(new FieldExistsQuery(Fields.HASH)), ScoreMode.COMPLETE_NO_SCORES, 1);
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

  /** The article that a document is of. */
  static Article article(IndexSearcher searcher, int document) {
    return articles(searcher, List.of(document)).get(0);
  }

  /**
   * The articles that documents are of, in their order.
   *
   * @param documents in growing order: each segment's column is opened once
   */
  static List<Article> articles(IndexSearcher searcher, List<Integer> documents) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Article> articles = new ArrayList<>(documents.size());
    int segment = -1;
    BinaryDocValues whole = DocValues.emptyBinary();
    try {
      for (int document : documents) {
        int of = ReaderUtil.subIndex(document, leaves);
        if (of != segment) {
          segment = of;
          whole = DocValues.getBinary(leaves.get(of).reader(), Fields.WHOLE);
        }
        articles.add(
            whole.advanceExact(document - leaves.get(of).docBase)
                ? PackedArticle.unpack(whole.binaryValue())
                : former(searcher.storedFields().document(document)));
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    return articles;
  }

  /** The same from an index of schema 8, which serves until it is rebuilt. */
  private static Article former(Document document) {
    return new Article(
        document.get(Fields.ID),
        document.get(Fields.STORED_TITLE),
        provenance(document),
        document.get(Fields.STORED_TEXT));
  }

  /** Those fields of a document, as they are stored. */
  static Document stored(IndexSearcher searcher, int document, Set<String> fields) {
    try {
      return searcher.storedFields().document(document, fields);
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** What a document with the fields of {@link #SUMMARY} tells of its article. */
  static ArticleSummary summary(Document document) {
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
