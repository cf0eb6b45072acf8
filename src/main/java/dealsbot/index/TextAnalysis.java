package dealsbot.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The one analyzer for articles and for questions. Immutable, safe for use by many threads. */
public final class TextAnalysis {

  /** Changes whenever the tokens change, so that an index made by other rules is rebuilt. */
  static final String VERSION = "kstem-1";

  private static final ThreadLocal<WordCutter> CUTTERS = ThreadLocal.withInitial(WordCutter::new);

  private TextAnalysis() {}

  /**
   * Stems every field but {@link Fields#EXACT} and {@link Fields#SPEAKER}. No word is left out: a
   * question's small words are dropped when it is read, an article's are needed for phrases.
   */
  public static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(true),
        Map.of(
            Fields.EXACT, new EnglishAnalyzer(false), Fields.SPEAKER, new EnglishAnalyzer(false)));
  }

  /** Takes a text's terms, in order. */
  public interface TermSink {

    /**
     * Takes a term.
     *
     * @param start where its word begins in the text
     * @param end where that ends
     */
    void term(String term, int start, int end);
  }

  /**
   * The terms of a text, the same that {@link #analyzer} gives.
   *
   * @param stemmed whether as in the stemmed fields
   */
  public static void terms(String text, boolean stemmed, TermSink sink) {
    WordCutter words = cut(text);
    for (int i = 0; i < words.size(); i++) {
      String term = stemmed ? words.terms(i).stem() : words.terms(i).word();
      sink.term(term, words.start(i), words.end(i));
    }
  }

  /** The words of a text; the next text of this thread takes their place. */
  static WordCutter cut(String text) {
    return CUTTERS.get().cut(text);
  }

  /** Words as Unicode cuts them, lower-cased, without accents or a possessive 's. */
  private static final class EnglishAnalyzer extends Analyzer {

    private final boolean stem;

    EnglishAnalyzer(boolean stem) {
      this.stem = stem;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokens = new StandardTokenizer();
      return new TokenStreamComponents(tokens, new TermFilter(tokens, stem));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }
}
