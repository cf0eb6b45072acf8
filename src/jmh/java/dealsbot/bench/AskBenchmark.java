package dealsbot.bench;

import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.eval.EvalFile;
import dealsbot.eval.EvalQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the handler takes for a question, asked one after the other as in a chat; percentiles
 * over all of them. A data folder with an index: {@code -p data=DIR -p questions=FILE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AskBenchmark {

  /** A data folder that holds an index; empty: one of the project's test articles is made. */
  @Param("")
  public String data = "";

  /** A question file, as {@code eval} reads it. */
  @Param("src/test/resources/corpus/questions.eval.jsonl")
  public String questions = "";

  private List<String> asked = List.of();
  private Path made = Path.of("");
  private @Nullable Workplace workplace;
  private int next;

  /** Opens the index, or makes it. */
  @Setup
  public void open() throws IOException {
    asked = EvalFile.read(Path.of(questions)).stream().map(EvalQuestion::question).toList();
    Workplace opened;
    if (data.isEmpty()) {
      made = Files.createTempDirectory("ask-benchmark");
      copyArticles(new DataFolder(made).articles());
      opened = Workplace.open(new DataFolder(made), true, Set.of());
      opened.librarian().reindex(false, false, Progress.SILENT);
    } else {
      opened = Workplace.open(new DataFolder(Path.of(data)), true, Set.of());
      if (!opened.index().exists()) {
        throw new IllegalArgumentException("no index in " + data + ": run reindex first");
      }
    }
    workplace = opened;
  }

  private static void copyArticles(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(Path.of(Corpus.OWN))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Closes the index, and deletes it if it was made here. */
  @TearDown
  public void close() {
    Objects.requireNonNull(workplace).close();
    if (data.isEmpty()) {
      Corpus.delete(made);
    }
  }

  /** Answers the next question; each in a conversation of its own. */
  @Benchmark
  public Reply oneQuestion() {
    int number = next++;
    return Objects.requireNonNull(workplace)
        .handler()
        .handle(
            new ChatRequest(
                Person.CONSOLE, "benchmark:" + number, asked.get(number % asked.size())),
            Progress.SILENT);
  }
}
