package dealsbot.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts each word's term in the word's place. For one thread, as every token stream is. */
final class TermFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final WordTerms terms = new WordTerms();
  private final boolean stem;

  /**
   * @param stem whether the term is the word's stem
   */
  TermFilter(TokenStream words, boolean stem) {
    super(words);
    this.stem = stem;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    TermMemo.Entry entry = terms.of(term.buffer(), term.length());
    term.setEmpty().append((stem ? entry.stem() : entry.word()).term());
    return true;
  }
}
