package dealsbot.app;

import dealsbot.chat.Librarian;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StatusReport;
import dealsbot.index.ArticleIndex;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import dealsbot.index.UpdateReport;
import dealsbot.ingest.ArticleFolder;
import dealsbot.ingest.NoArticlesFolderException;
import dealsbot.ingest.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings the articles folder into the index. Safe for use by many threads. */
final class ArticleDesk implements Librarian {

  private final DataFolder folder;
  private final ArticleIndex index;
  private final Optional<String> encoder;
  private final Supplier<Map<String, String>> parts;

  /**
   * @param encoder the sentence encoder's name
   * @param parts the health of what runs beside the index
   */
  ArticleDesk(
      DataFolder folder,
      ArticleIndex index,
      Optional<String> encoder,
      Supplier<Map<String, String>> parts) {
    this.folder = folder;
    this.index = index;
    this.encoder = encoder;
    this.parts = parts;
  }

  @Override
  public ReindexReport reindex(boolean full, boolean dryRun, Progress progress) {
    long start = System.nanoTime();
    Reading reading;
    try {
      reading = ArticleFolder.read(folder.articles());
    } catch (NoArticlesFolderException e) {
      throw new IndexException(String.valueOf(e.getMessage()), e);
    }
    UpdateReport update =
        index.update(
            reading.articles(),
            full,
            dryRun,
            (done, total) ->
                progress.update(
                    String.format(Locale.ROOT, "Indexing articles: %,d of %,d", done, total)));
    List<ReindexReport.Rejected> rejected =
        reading.rejects().stream()
            .map(reject -> new ReindexReport.Rejected(reject.file(), reject.reason()))
            .toList();
    return new ReindexReport(update, rejected, (System.nanoTime() - start) / 1e6);
  }

  @Override
  public StatusReport status() {
    Optional<Generation> generation = Optional.empty();
    Map<String, String> health = new LinkedHashMap<>();
    if (index.exists()) {
      try (Snapshot snapshot = index.snapshot()) {
        generation = Optional.of(snapshot.generation());
      } catch (IndexException damaged) {
        health.put("Index", String.valueOf(damaged.getMessage()));
      }
    }
    health.putAll(parts.get());
    return new StatusReport(generation, encoder, health);
  }

  @Override
  public List<ArticleSummary> articles() {
    if (!index.exists()) {
      return List.of();
    }
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.articles();
    }
  }
}
