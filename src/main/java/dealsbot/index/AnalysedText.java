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
    WordCutter cut = TextAnalysis.cut(text);
    BytesRef[] words = new BytesRef[cut.size()];
    BytesRef[] stems = new BytesRef[cut.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = cut.terms(i).wordBytes();
      stems[i] = cut.terms(i).stemBytes();
    }
    return new AnalysedText(words, stems, cut.starts());
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
