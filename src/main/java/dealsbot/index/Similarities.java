package dealsbot.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** How much a word weighs in each field. */
final class Similarities extends PerFieldSimilarityWrapper {

  /** BM25 as it does best on questions over passages. */
  private final Similarity passages = new BM25Similarity(0.6f, 0.9f);

  /** Whole articles differ in length for good reasons: length counts for less. */
  private final Similarity articles = new BM25Similarity(0.9f, 0.5f);

  @Override
  public Similarity get(String field) {
    return field.equals(Fields.BODY) ? articles : passages;
  }
}
