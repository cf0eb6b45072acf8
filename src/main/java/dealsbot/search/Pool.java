package dealsbot.search;

import dealsbot.index.Fields;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** The passages that either way of searching brings up. For one question and one thread. */
final class Pool {

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Query filter;
  private final boolean open;

  Pool(Snapshot snapshot, SearchRequest.Filter filter) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    this.filter = LexicalQuery.filter(filter);
    this.open = filter.isOpen();
  }

  /** The best passages by BM25, for a query of fields that passages alone have. */
  List<ScoreDoc> lexical(Query query, int count) throws IOException {
    Query narrowed =
        open
            ? query
            : new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
    // Nobody asks how many there are in all: what cannot be among the best need not be counted.
    return List.of(searcher.search(narrowed, new TopScoreDocCollectorManager(count, 1)).scoreDocs);
  }

  /** BM25 of given passages; 0 for those without any of the words. */
  NavigableMap<Integer, Float> scores(Query query, Collection<Integer> documents)
      throws IOException {
    NavigableMap<Integer, Float> scores = new TreeMap<>();
    documents.forEach(doc -> scores.put(doc, 0f));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      var here = scores.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      Scorer scorer = here.isEmpty() ? null : weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator iterator = scorer.iterator();
      for (var entry : here.entrySet()) {
        int doc = entry.getKey() - leaf.docBase;
        if (iterator.docID() < doc) {
          iterator.advance(doc);
        }
        if (iterator.docID() == doc) {
          entry.setValue(scorer.score());
        }
      }
    }
    return scores;
  }

  /** The passages whose meaning lies nearest to the question's vector, nearest first. */
  List<Integer> nearest(byte[] question, int count) throws IOException {
    // Passages alone have a vector: a filter that lets all of them through would only cost time.
    Query narrowed = open ? null : filter;
    TopDocs found =
        searcher.search(new KnnByteVectorQuery(Fields.MEANING, question, count, narrowed), count);
    List<Integer> documents = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }

  /**
   * BM25 of whole articles, over what it can reach: 0 to 1.
   *
   * @param documents the articles', any number of times
   * @return by document
   */
  Map<Integer, Double> articles(List<QueryTerm> terms, Collection<Integer> documents)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    double most = 0;
    int articles = searcher.getIndexReader().getDocCount(Fields.BODY);
    for (QueryTerm term : terms) {
      LexicalQuery.any(Fields.BODY, term, snapshot)
          .ifPresent(words -> query.add(words, BooleanClause.Occur.SHOULD));
      int frequency = snapshot.articlesWith(term.stem());
      for (String alternative : term.alternatives()) {
        if (alternative.indexOf(' ') < 0) {
          frequency = Math.max(frequency, snapshot.articlesWith(alternative));
        }
      }
      most += QuestionTerms.idf(frequency, articles);
    }
    Map<Integer, Double> whole = new HashMap<>();
    for (var entry : scores(query.build(), documents).entrySet()) {
      whole.put(entry.getKey(), most == 0 ? 0 : entry.getValue() / most);
    }
    return whole;
  }

  /**
   * The article's document for each passage's: the next one, since it closes their block.
   *
   * @param passages in growing order
   */
  Map<Integer, Integer> articlesOf(Collection<Integer> passages) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<Integer, Integer> articleOf = new LinkedHashMap<>();
    int leaf = -1;
    BinaryDocValues articles = DocValues.emptyBinary();
    for (int passage : passages) {
      int segment = ReaderUtil.subIndex(passage, leaves);
      if (segment != leaf) {
        leaf = segment;
        articles = DocValues.getBinary(leaves.get(leaf).reader(), Fields.HASH);
      }
      int doc = passage - leaves.get(leaf).docBase;
      if (articles.docID() < doc) {
        articles.advance(doc);
      }
      articleOf.put(passage, leaves.get(leaf).docBase + articles.docID());
    }
    return articleOf;
  }
}
