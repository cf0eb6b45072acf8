package dealsbot.bench;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to cut one article into sentences: every article passes here on its way in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SentencesBenchmark {

  /** Four sentences with what makes cutting hard: initials, abbreviations, figures, quotations. */
  private static final String PARAGRAPH =
      "Acme Corp. said on Monday that it would buy J. B. Smith & Co. for $1.4 billion. The U.S."
          + " firm, led by Dr. Ann Lee, expects the deal to close by Dec. 31. “We looked at it for"
          + " years. Now is the time,” Lee said. Shares rose 2.5% in New York.";

  /** Paragraphs in the article: a short one, a usual one, a long read. */
  @Param({"3", "12", "60"})
  public int paragraphs;

  private String text = "";

  /** Makes the article's text. */
  @Setup
  public void writeArticle() {
    StringJoiner article = new StringJoiner(Article.PARAGRAPH_BREAK);
    for (int i = 0; i < paragraphs; i++) {
      article.add(PARAGRAPH);
    }
    text = article.toString();
  }

  /** Cuts the whole text. */
  @Benchmark
  public List<Span> wholeArticle() {
    return Sentences.of(text);
  }
}
