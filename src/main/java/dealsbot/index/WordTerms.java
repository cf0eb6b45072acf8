package dealsbot.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns a word into its terms with Lucene's filters, once for each different word: the same few
 * thousand words make up nearly all of a text. For one thread, as every token stream is.
 */
final class WordTerms {

  private static final TermMemo MEMO = new TermMemo();

  private final Filters words = new Filters(false);
  private final Filters stems = new Filters(true);

  /** The terms of the word in the first {@code length} characters. */
  TermMemo.Entry of(char[] buffer, int length) throws IOException {
    TermMemo.Entry known = MEMO.entry(buffer, length);
    if (known == null) {
      char[] typed = Arrays.copyOf(buffer, length);
      known = new TermMemo.Entry(typed, words.of(typed), stems.of(typed));
      MEMO.put(known);
    }
    return known;
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

    TermMemo.Form of(char[] typed) throws IOException {
      word.next = typed;
      filters.reset();
      filters.incrementToken();
      return new TermMemo.Form(word.term.toString());
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
