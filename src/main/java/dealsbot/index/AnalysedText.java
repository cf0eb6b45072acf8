package dealsbot.index;

import dealsbot.article.Span;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text's words, cut once for all the fields that hold a part of it: the same terms that {@link
 * TextAnalysis#analyzer} gives for that part, since parts begin and end between words. Immutable.
 */
final class AnalysedText {

  private final BytesRef[] words;
  private final BytesRef[] stems;
  private final int[] starts;

  private AnalysedText(BytesRef[] words, BytesRef[] stems, int[] starts) {
    this.words = words;
    this.stems = stems;
    this.starts = starts;
  }

  static AnalysedText of(String text) {
    Growing growing = new Growing(16 + text.length() / 5);
    new WordCutter().cut(text, growing);
    return growing.finished();
  }

  /** A text of which some words were read. */
  private static final class Growing implements WordCutter.Sink {

    private BytesRef[] words;
    private BytesRef[] stems;
    private int[] starts;
    private int size;

    Growing(int expected) {
      words = new BytesRef[expected];
      stems = new BytesRef[expected];
      starts = new int[expected];
    }

    @Override
    public void word(TermMemo.Entry terms, int start, int end) {
      if (size == starts.length) {
        words = Arrays.copyOf(words, 2 * size);
        stems = Arrays.copyOf(stems, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
      }
      words[size] = terms.word().bytes();
      stems[size] = terms.stem().bytes();
      starts[size++] = start;
    }

    AnalysedText finished() {
      return new AnalysedText(
          Arrays.copyOf(words, size), Arrays.copyOf(stems, size), Arrays.copyOf(starts, size));
    }
  }

  /** The words of a part of the text as they are written, lower-cased. */
  TokenStream words(Span part) {
    return part(words, part);
  }

  /** The stems of the words of a part of the text. */
  TokenStream stems(Span part) {
    return part(stems, part);
  }

  private TokenStream part(BytesRef[] terms, Span part) {
    return new Terms(terms, first(part.start()), first(part.end()));
  }

  /** The first word that begins at {@code offset} or after it. */
  private int first(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Terms in a row, one position each, without offsets: no field keeps them. */
  private static final class Terms extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef[] terms;
    private final int from;
    private final int to;
    private int next;

    Terms(BytesRef[] terms, int from, int to) {
      this.terms = terms;
      this.from = from;
      this.to = to;
      this.next = from;
    }

    @Override
    public void reset() {
      next = from;
    }

    @Override
    public boolean incrementToken() {
      if (next == to) {
        return false;
      }
      term.setBytesRef(terms[next++]);
      return true;
    }
  }
}
