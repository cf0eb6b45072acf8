package dealsbot.app;

import dealsbot.article.Article;
import dealsbot.chat.Librarian;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StagedFile;
import dealsbot.chat.StatusReport;
import dealsbot.eval.GoldenCheck;
import dealsbot.index.ArticleIndex;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import dealsbot.index.UpdateReport;
import dealsbot.ingest.ArticleFolder;
import dealsbot.ingest.NoArticlesFolderException;
import dealsbot.ingest.Reading;
import dealsbot.ingest.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Brings the articles folder into the index, in these steps: read the folder; build what changed;
 * have it reviewed before readers see it ({@link ReindexReview}); ask again what was not answered
 * ({@link AskedAgain}). A single article goes in or out the same way, and its file follows only
 * once readers see the new state. Safe for use by many threads. Over 200 lines, since all that
 * changes the articles goes through here.
 */
final class ArticleDesk implements Librarian {

  private final DataFolder folder;
  private final ArticleIndex index;
  private final ReindexReview review;
  private final Staging staging;
  private final AskedAgain askedAgain;
  private final WatchDesk watchDesk;
  private final Optional<String> encoder;
  private final Supplier<Map<String, String>> parts;
  private volatile List<ReindexReport.Rejected> rejected = List.of();

  /**
   * @param encoder the sentence encoder's name
   * @param parts the health of what runs beside the index
   */
  ArticleDesk(
      DataFolder folder,
      ArticleIndex index,
      ReindexReview review,
      AskedAgain askedAgain,
      WatchDesk watchDesk,
      Clock clock,
      Optional<String> encoder,
      Supplier<Map<String, String>> parts) {
    this.folder = folder;
    this.index = index;
    this.review = review;
    this.staging = new Staging(folder.articles(), clock);
    this.askedAgain = askedAgain;
    this.watchDesk = watchDesk;
    this.encoder = encoder;
    this.parts = parts;
  }

  @Override
  public ReindexReport reindex(boolean full, boolean dryRun, boolean accept, Progress progress) {
    return reindex(full, dryRun, accept, progress, articles -> articles);
  }

  /**
   * @param edit makes the articles that are to be of those in the folder
   */
  private ReindexReport reindex(
      boolean full,
      boolean dryRun,
      boolean accept,
      Progress progress,
      UnaryOperator<List<Article>> edit) {
    long start = System.nanoTime();
    Reading reading = read();
    rejected = rejected(reading);
    Optional<GoldenCheck> golden = accept || dryRun ? Optional.empty() : review.golden();
    List<ReindexReport.Held> held = new ArrayList<>();
    UpdateReport update =
        index.update(
            edit.apply(reading.articles()),
            full,
            dryRun,
            (done, total) ->
                progress.update(
                    String.format(Locale.ROOT, "Indexing articles: %,d of %,d", done, total)),
            (changes, candidate) -> {
              held.addAll(review.of(golden, changes, candidate, progress));
              return held.isEmpty();
            });
    if (update.committed()) {
      watchDesk.note(Stream.concat(update.added().stream(), update.changed().stream()).toList());
    }
    List<String> answered = update.committed() ? askedAgain.answeredNow() : List.of();
    if (!answered.isEmpty()) {
      Thread.ofVirtual().name("tell-those-who-wait").start(askedAgain::tell);
    }
    return new ReindexReport(
        update, rejected(reading), held, answered, (System.nanoTime() - start) / 1e6);
  }

  private Reading read() {
    try {
      return ArticleFolder.read(folder.articles());
    } catch (NoArticlesFolderException e) {
      throw new IndexException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<ReindexReport.Rejected> rejected(Reading reading) {
    return reading.rejects().stream().map(ArticleDesk::rejected).toList();
  }

  private static ReindexReport.Rejected rejected(Reject reject) {
    return new ReindexReport.Rejected(reject.file(), reject.reason());
  }

  @Override
  public String fileOf(String id) {
    return folder.articles().relativize(pathOf(id)).toString();
  }

  private Path pathOf(String id) {
    try (Stream<Path> files = Files.walk(folder.articles())) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(id + "."))
          .filter(Files::isRegularFile)
          .filter(file -> ids(ArticleFolder.readFile(file)).equals(Set.of(id)))
          .findFirst()
          .orElseThrow(
              () ->
                  new IndexException(
                      "No file of the articles folder holds "
                          + id
                          + " alone: take it out of its file there, then re-index."));
    } catch (IOException unreadable) {
      throw new IndexException(
          "The articles folder cannot be read: check its permissions.", unreadable);
    }
  }

  private static Set<String> ids(Reading reading) {
    Set<String> ids = new HashSet<>();
    reading.articles().forEach(article -> ids.add(article.id()));
    return ids;
  }

  @Override
  public ReindexReport remove(String id, boolean accept, Progress progress) {
    Path file = pathOf(id);
    ReindexReport report =
        reindex(
            false,
            false,
            accept,
            progress,
            articles -> articles.stream().filter(article -> !article.id().equals(id)).toList());
    if (report.held().isEmpty()) {
      try {
        Files.delete(file);
      } catch (IOException unwritable) {
        throw new IndexException(
            file + " cannot be deleted, so the next re-index takes it in again: check permissions.",
            unwritable);
      }
    }
    return report;
  }

  @Override
  public StagedFile stage(String name, byte[] contents) {
    String key = staging.put(name, contents);
    Reading reading = ArticleFolder.readFile(staging.file(key));
    Set<String> present = new HashSet<>();
    articles().forEach(article -> present.add(article.id()));
    List<String> added =
        ids(reading).stream().filter(id -> !present.contains(id)).sorted().toList();
    Set<String> replaced = ids(reading);
    replaced.addAll(idsOfNamesake(key));
    replaced.retainAll(present);
    if (reading.articles().isEmpty()) {
      staging.discard(key);
    }
    return new StagedFile(key, added, replaced.stream().sorted().toList(), rejected(reading));
  }

  private Set<String> idsOfNamesake(String key) {
    Path target = staging.target(key);
    return Files.exists(target) ? ids(ArticleFolder.readFile(target)) : Set.of();
  }

  @Override
  public ReindexReport addStaged(String key, boolean accept, Progress progress) {
    Reading incoming = ArticleFolder.readFile(staging.file(key));
    Set<String> gone = ids(incoming);
    gone.addAll(idsOfNamesake(key));
    ReindexReport report =
        reindex(
            false,
            false,
            accept,
            progress,
            articles ->
                Stream.concat(
                        articles.stream().filter(article -> !gone.contains(article.id())),
                        incoming.articles().stream())
                    .toList());
    if (report.held().isEmpty()) {
      staging.move(key);
    }
    return report;
  }

  @Override
  public void discard(String key) {
    staging.discard(key);
  }

  @Override
  public List<Generation> generations() {
    return index.generations();
  }

  @Override
  public Generation rollback(Optional<Long> number) {
    return index.rollback(number);
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
  public List<ReindexReport.Rejected> rejected() {
    return rejected;
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

  @Override
  public Optional<Article> article(String id) {
    if (!index.exists()) {
      return Optional.empty();
    }
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.article(id);
    }
  }
}
