package dealsbot.app;

import dealsbot.config.ReaderSettings;
import dealsbot.index.IndexException;
import dealsbot.model.OnnxReader;
import dealsbot.model.SpanReader;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The model that reads passages, loaded beside everything else and waited for by its first use.
 * Safe for use by many threads.
 */
final class LateReader implements AutoCloseable {

  /** No reader is asked for. */
  static final ReaderSettings OFF = new ReaderSettings(null, 0);

  private static final OnnxReader.Loaded NONE = new OnnxReader.Loaded(Optional.empty(), null);

  private final ReaderSettings settings;
  private final CompletableFuture<OnnxReader.Loaded> loading;

  private LateReader(ReaderSettings settings, CompletableFuture<OnnxReader.Loaded> loading) {
    this.settings = settings;
    this.loading = loading;
  }

  /** Begins to load what the settings ask for. */
  static LateReader of(ReaderSettings settings) {
    return new LateReader(
        settings,
        settings.budgetMs() == 0
            ? CompletableFuture.completedFuture(NONE)
            : CompletableFuture.supplyAsync(() -> OnnxReader.load(settings.model())));
  }

  int budgetMillis() {
    return settings.budgetMs();
  }

  /** The reader; empty where there is none. */
  Optional<SpanReader> loaded() {
    return loading.join().reader().map(reader -> reader);
  }

  /**
   * The reader.
   *
   * @throws IndexException with a sentence for people, where there is none
   */
  SpanReader required() {
    return loaded()
        .orElseThrow(() -> new IndexException(sentence().orElse("No reader is asked for.")));
  }

  /** What {@code status} says of it; empty where none is asked for. */
  Optional<String> sentence() {
    if (settings.budgetMs() == 0) {
      return Optional.empty();
    }
    OnnxReader.Loaded loaded = loading.join();
    return loaded.problem() != null
        ? Optional.of(loaded.problem() + " Words and vectors answer without it.")
        : loaded.reader().map(OnnxReader::name);
  }

  @Override
  public void close() {
    loading.join().reader().ifPresent(OnnxReader::close);
  }
}
