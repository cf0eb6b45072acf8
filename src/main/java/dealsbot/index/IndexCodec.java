package dealsbot.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** Lucene's own format, but for when a graph over the vectors is worth building. */
final class IndexCodec {

  /**
   * A segment of n vectors gets a graph when n is greater than this times ln n, that is from some
   * 100,000 passages on; below, exact comparison is as fast and misses nothing.
   */
  private static final int GRAPH_THRESHOLD = 8_700;

  private IndexCodec() {}

  /** Reads as {@link Lucene104Codec}, whose name it keeps. */
  static Codec codec() {
    KnnVectorsFormat vectors =
        new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
            null,
            GRAPH_THRESHOLD);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }
}
