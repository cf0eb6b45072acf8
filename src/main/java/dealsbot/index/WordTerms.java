package dealsbot.index;

import dealsbot.index.TermMemo.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Turns a word into its terms with Lucene's filters, once for each different word: the same few
 * thousand words make up nearly all of a text. For one thread, as every token stream is.
 */
final class WordTerms {

  private static final TermMemo MEMO = new TermMemo();

  private final WordKeys keys = new WordKeys();
  private final Filters words = new Filters(false);
  private final Filters stems = new Filters(true);

  /**
   * The terms of words of a text.
   *
   * @param starts where each of the first {@code count} begins in the text
   * @param ends where each ends
   * @param terms where they are put
   */
  void of(char[] text, int[] starts, int[] ends, int count, @Nullable Entry[] terms) {
    keys.of(text, starts, ends, count);
    MEMO.find(keys, count, terms);
    for (int word = 0; word < count; word++) {
      if (terms[word] == null) {
        char[] typed = keys.typed(word);
        Entry fresh = keys.entry(word, words.of(typed), stems.of(typed));
        MEMO.put(keys, word, fresh);
        terms[word] = fresh;
      }
    }
  }

  /** What a word goes through. */
  private static final class Filters {

    private final OneWord word = new OneWord();
    private final TokenStream filters;

    /**
     * @param stem whether the term is the word's stem
     */
    Filters(boolean stem) {
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(word)));
      this.filters = stem ? new KStemFilter(folded) : folded;
    }

    String of(char[] typed) {
      word.next = typed;
      try {
        filters.reset();
        filters.incrementToken();
      } catch (IOException e) {
        throw new UncheckedIOException("a word in memory cannot be read", e);
      }
      return word.term.toString();
    }
  }

  /** A stream of the one word that is to be filtered. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] next = {};

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.copyBuffer(next, 0, next.length);
      return true;
    }
  }
}
