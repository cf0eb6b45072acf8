package dealsbot.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns each word into its term with Lucene's filters, once for each different word: the same few
 * thousand words make up nearly all of a text. For one thread, as every token stream is.
 */
final class TermFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermMemo memo;
  private final OneWord word = new OneWord();
  private final TokenStream filters;

  /**
   * @param stem whether the term is the word's stem
   * @param memo what is known already, for terms of this sort alone
   */
  TermFilter(TokenStream words, boolean stem, TermMemo memo) {
    super(words);
    this.memo = memo;
    TokenStream folded =
        new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(word)));
    this.filters = stem ? new KStemFilter(folded) : folded;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] known = memo.term(term.buffer(), term.length());
    if (known == null) {
      char[] typed = Arrays.copyOf(term.buffer(), term.length());
      known = filtered(typed);
      memo.put(typed, known);
    }
    term.copyBuffer(known, 0, known.length);
    return true;
  }

  private char[] filtered(char[] typed) throws IOException {
    word.next = typed;
    filters.reset();
    filters.incrementToken();
    return Arrays.copyOf(word.term.buffer(), word.term.length());
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
