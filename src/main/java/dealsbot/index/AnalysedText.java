package dealsbot.index;

import dealsbot.article.Span;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text's words, cut once for all the fields that hold a part of it: the same terms that {@link
 * TextAnalysis#analyzer} gives for that part, since parts begin and end between words. Immutable.
 */
final class AnalysedText {

  private final TermMemo.Entry[] terms;
  private final int[] starts;

  private AnalysedText(TermMemo.Entry[] terms, int[] starts) {
    this.terms = terms;
    this.starts = starts;
  }

  static AnalysedText of(String text) {
    WordCutter words = TextAnalysis.cut(text);
    return new AnalysedText(words.terms(), words.starts());
  }

  /** The words of a part of the text as they are written, lower-cased. */
  TokenStream words(Span part) {
    return new Terms(TermMemo.Entry::wordBytes, part);
  }

  /** The stems of the words of a part of the text. */
  TokenStream stems(Span part) {
    return new Terms(TermMemo.Entry::stemBytes, part);
  }

  /** The stems of all words, in no order, each with how often a word gives it. */
  TokenStream countedStems() {
    return new CountedStems(terms);
  }

  /** The first word that begins at {@code offset} or after it. */
  private int first(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Terms in a row, one position each, without offsets: no field keeps them. */
  private final class Terms extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Function<TermMemo.Entry, BytesRef> form;
    private final int from;
    private final int to;
    private int next;

    Terms(Function<TermMemo.Entry, BytesRef> form, Span part) {
      this.form = form;
      this.from = first(part.start());
      this.to = first(part.end());
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
      term.setBytesRef(form.apply(terms[next++]));
      return true;
    }
  }
}
