package dealsbot.index;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts texts into words as {@link TextAnalysis#analyzer} does, and holds the words of the text that
 * was cut last. No word reaches over a blank: what stands between two is cut by {@link PlainWords}
 * where it is plain, as nearly all is, and by Lucene's tokenizer where it is not. For one thread.
 */
final class WordCutter {

  private final StandardTokenizer tokens = new StandardTokenizer();
  private final OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
  private final WordTerms wordTerms = new WordTerms();

  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[starts.length];
  private TermMemo.Entry[] terms = {};

  /** Cuts a text. */
  WordCutter cut(String text) {
    char[] chars = text.toCharArray();
    size = 0;
    for (int from = 0; from < chars.length; from++) {
      int to = PlainWords.blank(chars, from);
      if (PlainWords.arePlain(chars, from, to)) {
        for (int start = PlainWords.start(chars, from, to); start < to; ) {
          int end = PlainWords.end(chars, start, to);
          add(start, end);
          start = PlainWords.start(chars, end, to);
        }
      } else {
        cutByLucene(chars, from, to);
      }
      from = to;
    }
    if (terms.length < size) {
      terms = new TermMemo.Entry[starts.length];
    }
    wordTerms.of(chars, starts, ends, size, terms);
    return this;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  private void cutByLucene(char[] chars, int from, int to) {
    try {
      tokens.setReader(new CharArrayReader(chars, from, to - from));
      tokens.reset();
      while (tokens.incrementToken()) {
        add(from + place.startOffset(), from + place.endOffset());
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

  /** How many words the text has. */
  int size() {
    return size;
  }

  /** Where in the text a word begins. */
  int start(int word) {
    return starts[word];
  }

  /** Where it ends. */
  int end(int word) {
    return ends[word];
  }

  /** Where each word begins. */
  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  /** Where each word ends. */
  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  /** What each word became. */
  TermMemo.Entry[] terms() {
    return Arrays.copyOf(terms, size);
  }

  /** What a word became. */
  TermMemo.Entry terms(int word) {
    return terms[word];
  }
}
