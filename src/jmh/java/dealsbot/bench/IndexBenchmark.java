package dealsbot.bench;

import dealsbot.article.Article;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexModels;
import dealsbot.index.IndexProgress;
import dealsbot.model.MiniLmEncoder;
import dealsbot.model.OnnxPairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Building an index from nothing, quotations and commit included; {@code passages} is how many a
 * second. Other articles: {@code -p articles=FOLDER}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class IndexBenchmark {

  /** A folder of article files. */
  @Param(Corpus.OWN)
  public String articles = Corpus.OWN;

  /** Whether each sentence gets its vector, and the model of pairs reads each article. */
  @Param({"false", "true"})
  public boolean vectors;

  private List<Article> read = List.of();
  private Optional<MiniLmEncoder> encoder = Optional.empty();
  private Path folder = Path.of("");

  /** What JMH reports beside the builds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {

    /** Passages written. */
    public long passages;
  }

  /** Reads the articles once, and loads the model if it is asked for. */
  @Setup
  public void readArticles() {
    read = Corpus.read(articles);
    encoder = vectors ? MiniLmEncoder.load() : Optional.empty();
    if (vectors && encoder.isEmpty()) {
      throw new IllegalStateException("no vectors here: the encoder does not load");
    }
  }

  /** Makes an empty folder for the next index. */
  @Setup(Level.Invocation)
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("index-benchmark");
  }

  /** Removes the index that was built. */
  @TearDown(Level.Invocation)
  public void deleteFolder() {
    Corpus.delete(folder);
  }

  /** Lets go of the model. */
  @TearDown
  public void closeEncoder() {
    encoder.ifPresent(MiniLmEncoder::close);
  }

  /** Indexes all articles. */
  @Benchmark
  public int fromNothing(Count count) {
    IndexModels models =
        new IndexModels(encoder.map(loaded -> loaded), encoder.map(any -> new OnnxPairs()));
    try (ArticleIndex index = new ArticleIndex(folder, models, Clock.systemUTC())) {
      int passages = index.update(read, true, false, IndexProgress.SILENT).generation().passages();
      count.passages += passages;
      return passages;
    }
  }
}
