package dealsbot.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.jspecify.annotations.Nullable;

/** Compares the files of an index with their checksums. */
final class Integrity {

  private Integrity() {}

  /**
   * Reads every file of the segments that {@code checked} does not have.
   *
   * @param checked a reader whose files were compared before; null for none
   * @throws org.apache.lucene.index.CorruptIndexException when a file is not what was written
   */
  static void check(IndexReader reader, @Nullable IndexReader checked) throws IOException {
    Set<String> before = new HashSet<>();
    if (checked != null) {
      for (LeafReaderContext leaf : checked.leaves()) {
        before.add(name(leaf));
      }
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!before.contains(name(leaf))) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static String name(LeafReaderContext leaf) {
    return leaf.reader() instanceof SegmentReader segment
        ? segment.getSegmentName()
        : leaf.toString();
  }
}
