package dealsbot.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts each word's term in the word's place. For one thread, as every token stream is. */
final class TermFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final WordTerms terms;

  TermFilter(TokenStream words, WordTerms terms) {
    super(words);
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] found = terms.of(term.buffer(), term.length()).term();
    term.copyBuffer(found, 0, found.length);
    return true;
  }
}
