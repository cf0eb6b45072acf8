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

  // Words come one by one.
  private static final int[] START = {0};
  private final int[] end = {0};
  private final TermMemo.Entry[] entry = new TermMemo.Entry[1];

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
    end[0] = term.length();
    terms.of(term.buffer(), START, end, 1, entry);
    term.setEmpty().append(stem ? entry[0].stem() : entry[0].word());
    return true;
  }
}
