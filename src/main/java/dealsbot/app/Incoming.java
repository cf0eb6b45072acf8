package dealsbot.app;

import dealsbot.article.Article;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StagedFile;
import dealsbot.index.ArticleIndex;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import dealsbot.ingest.ArticleFolder;
import dealsbot.ingest.Duplicates;
import dealsbot.ingest.Reading;
import dealsbot.ingest.Reject;
import dealsbot.ingest.WebArticle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files on their way in, dropped, named or fetched: they lie ready until they are added. Safe for
 * use by many threads.
 */
final class Incoming {

  private final Staging staging;
  private final ArticleIndex index;
  private final WebDesk web;

  Incoming(Staging staging, ArticleIndex index, WebDesk web) {
    this.staging = staging;
    this.index = index;
    this.web = web;
  }

  /** What the file of that key holds. */
  Reading read(String key) {
    return ArticleFolder.readFile(staging.file(key));
  }

  /** Forgets the file of that key. */
  void discard(String key) {
    staging.discard(key);
  }

  private List<ArticleSummary> summaries() {
    if (!index.exists()) {
      return List.of();
    }
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.articles();
    }
  }

  /** Lays a file ready, and says what adding it would change. */
  StagedFile stage(String name, byte[] contents) {
    return staged(staging.put(name, contents));
  }

  /** Lays a file of this machine ready in the same way. */
  StagedFile stage(Path file) {
    return staged(staging.put(file));
  }

  /** Fetches an address, and lays its article ready. */
  StagedFile fetch(String address, Progress progress) {
    progress.update("Fetching " + address);
    return switch (web.article(address)) {
      case WebArticle.None(String reason) ->
          new StagedFile(
              "", List.of(), List.of(), List.of(new ReindexReport.Rejected(address, reason)));
      case WebArticle.File file ->
          staged(staging.put(web.name(file, summaries()), file.contents()));
    };
  }

  /** Puts a file that lies ready among the articles; the next re-index takes it in. */
  void layDown(String key) {
    staging.move(key);
  }

  private StagedFile staged(String key) {
    Reading file = ArticleFolder.readFile(staging.file(key));
    Set<String> present = new HashSet<>();
    summaries().forEach(article -> present.add(article.id()));
    Reading reading = withoutKnown(file, key);
    List<String> added =
        ids(reading).stream().filter(id -> !present.contains(id)).sorted().toList();
    Set<String> replaced = ids(reading);
    replaced.addAll(idsOfNamesake(key));
    replaced.retainAll(present);
    if (reading.articles().isEmpty()) {
      replaced.clear();
    }
    if (reading.articles().isEmpty()) {
      staging.discard(key);
    }
    return new StagedFile(key, added, replaced.stream().sorted().toList(), rejected(reading));
  }

  /** Without articles that say what one of another id says already. */
  private Reading withoutKnown(Reading reading, String key) {
    if (!index.exists() || reading.articles().size() != 1) {
      return reading;
    }
    Article article = reading.articles().get(0);
    Duplicates duplicates = new Duplicates();
    try (Snapshot snapshot = index.snapshot()) {
      snapshot.alike(article).stream()
          .filter(known -> !known.id().equals(article.id()))
          .forEach(duplicates::add);
    }
    return duplicates
        .add(article)
        .map(id -> new Reading(List.of(), List.of(new Reject(key, Duplicates.known(id)))))
        .orElse(reading);
  }

  /** The articles of the file in whose place that one goes. */
  Set<String> idsOfNamesake(String key) {
    Path target = staging.target(key);
    return Files.exists(target) ? ids(ArticleFolder.readFile(target)) : Set.of();
  }

  static Set<String> ids(Reading reading) {
    Set<String> ids = new HashSet<>();
    reading.articles().forEach(article -> ids.add(article.id()));
    return ids;
  }

  static List<ReindexReport.Rejected> rejected(Reading reading) {
    return reading.rejects().stream().map(Incoming::rejected).toList();
  }

  private static ReindexReport.Rejected rejected(Reject reject) {
    return new ReindexReport.Rejected(reject.file(), reject.reason());
  }
}
