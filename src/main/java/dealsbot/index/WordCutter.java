package dealsbot.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts texts into words as {@link TextAnalysis#analyzer} does. For one thread. */
final class WordCutter {

  /** Takes a text's words, in order. */
  interface Sink {

    /**
     * Takes a word.
     *
     * @param terms what it became
     * @param start where it begins in the text
     * @param end where it ends
     */
    void word(TermMemo.Entry terms, int start, int end);
  }

  private final StandardTokenizer tokens = new StandardTokenizer();
  private final CharTermAttribute typed = tokens.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
  private final WordTerms terms = new WordTerms();

  void cut(String text, Sink sink) {
    try {
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        sink.word(terms.of(typed.buffer(), typed.length()), place.startOffset(), place.endOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    } finally {
      close();
    }
  }

  /** Makes ready for the next text. */
  private void close() {
    try {
      tokens.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be closed", e);
    }
  }
}
