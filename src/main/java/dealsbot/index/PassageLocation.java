package dealsbot.index;

import dealsbot.article.Span;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * Reads where passage documents stand in their articles, segment by segment. For one thread;
 * documents of a segment are asked for in growing order.
 */
public final class PassageLocation {

  private final int base;
  private final SortedDocValues article;
  private final NumericDocValues ordinal;
  private final NumericDocValues start;
  private final NumericDocValues end;
  private final BinaryDocValues sentences;

  /** Opens the columns of one segment. */
  public PassageLocation(LeafReaderContext leaf) throws IOException {
    this.base = leaf.docBase;
    this.article = DocValues.getSorted(leaf.reader(), Fields.OF);
    this.ordinal = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
    this.start = DocValues.getNumeric(leaf.reader(), Fields.START);
    this.end = DocValues.getNumeric(leaf.reader(), Fields.END);
    this.sentences = DocValues.getBinary(leaf.reader(), Fields.SENTENCES);
  }

  /**
   * A passage's place.
   *
   * @param article its article, as {@link #id} knows it
   * @param ordinal its number in the article
   * @param span its place in the article's text
   * @param sentences its sentences, in order
   */
  public record Location(int article, int ordinal, Span span, List<Sentence> sentences) {}

  /** The id of an article, by its number in this segment. */
  public String id(int number) throws IOException {
    return article.lookupOrd(number).utf8ToString();
  }

  /**
   * The place of a document.
   *
   * @param document numbered over all segments
   * @param vectors whether its sentences' vectors are wanted
   */
  public Location of(int document, boolean vectors) throws IOException {
    int doc = document - base;
    if (!article.advanceExact(doc)
        || !ordinal.advanceExact(doc)
        || !start.advanceExact(doc)
        || !end.advanceExact(doc)
        || !sentences.advanceExact(doc)) {
      throw new IOException("document " + document + " is no passage");
    }
    return new Location(
        article.ordValue(),
        (int) ordinal.longValue(),
        new Span((int) start.longValue(), (int) end.longValue()),
        Sentence.unpack(sentences.binaryValue(), vectors));
  }
}
