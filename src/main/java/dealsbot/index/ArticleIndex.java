package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.model.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The door to the index folder: snapshots to read, one writer at a time, earlier generations. Safe
 * for use by many threads; readers never wait for the writer.
 */
public final class ArticleIndex implements AutoCloseable {

  /** How many commits a rollback can reach. */
  static final int KEPT_COMMITS = 5;

  /** Another process may have committed: how often that is looked for, in nanoseconds. */
  private static final long REFRESH_NANOS = 1_000_000_000L;

  private final Path folder;
  private final IndexModels models;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile int cores = Runtime.getRuntime().availableProcessors();

  // Guarded by this.
  private @Nullable Directory directory;
  private @Nullable SearcherManager searchers;
  private long nextRefresh;

  /**
   * An index in {@code folder}, which need not exist yet.
   *
   * @param encoder makes the sentences' vectors; empty for an index without
   */
  public ArticleIndex(Path folder, Optional<SentenceEncoder> encoder, Clock clock) {
    this(folder, new IndexModels(encoder, Optional.empty()), clock);
  }

  /**
   * The same, with more that reads articles.
   *
   * @param models those that read articles as they are indexed
   */
  public ArticleIndex(Path folder, IndexModels models, Clock clock) {
    this.folder = folder;
    this.models = models;
    this.clock = clock;
  }

  /** From now on an update leaves a core to those who ask meanwhile, where there are two. */
  public void leaveACoreToReaders() {
    cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** Whether something was committed in the folder. */
  public boolean exists() {
    try {
      return Files.isDirectory(folder) && DirectoryReader.indexExists(directory());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Borrows the newest generation; to be closed soon.
   *
   * @throws IndexException.Missing when nothing was committed yet
   * @throws IndexException.Damaged when what was committed cannot be read
   */
  public Snapshot snapshot() {
    if (!Files.isDirectory(folder)) {
      // Opening the directory would make the folder.
      throw new IndexException.Missing();
    }
    try {
      return new Snapshot(searchers());
    } catch (IndexNotFoundException e) {
      throw new IndexException.Missing();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Brings the index up to {@code articles}, in one commit; on any failure the former state stays.
   *
   * @param articles all articles there are to be, ids unique
   * @param full builds anew even what did not change
   * @param dryRun only says what would change
   * @throws IndexException.Locked while another update runs
   */
  public UpdateReport update(
      Collection<Article> articles, boolean full, boolean dryRun, IndexProgress progress) {
    return update(articles, full, dryRun, progress, UpdateGate.OPEN);
  }

  /**
   * Brings the index up to {@code articles}, unless the gate holds the new state back: then all
   * stays as it was, and the report says that nothing was committed.
   *
   * @param gate sees the new state before any reader does
   */
  public UpdateReport update(
      Collection<Article> articles,
      boolean full,
      boolean dryRun,
      IndexProgress progress,
      UpdateGate gate) {
    return exclusively(
        () -> {
          IndexUpdate update = new IndexUpdate(directory(), folder, models, clock, cores);
          UpdateReport report = update.run(articles, full, dryRun, progress, gate);
          refresh();
          return report;
        });
  }

  /**
   * Goes back to an earlier generation.
   *
   * @param number the generation; empty for the one before the present one
   * @return the generation that is served now
   */
  public Generation rollback(Optional<Long> number) {
    return exclusively(
        () -> {
          if (!exists()) {
            throw new IndexException.Missing();
          }
          Generation restored = new Rollback(directory(), folder).to(number);
          refresh();
          return restored;
        });
  }

  /** The generations that can be served, the newest commit first, each number once. */
  public List<Generation> generations() {
    if (!exists()) {
      return List.of();
    }
    try {
      Map<Long, Generation> byNumber = new LinkedHashMap<>();
      for (Rollback.Kept kept : Rollback.kept(directory())) {
        byNumber.putIfAbsent(kept.generation().number(), kept.generation());
      }
      return List.copyOf(byNumber.values());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Re-reads everything that is stored, and compares it with the articles' texts. */
  public Verification verify() {
    try (Snapshot snapshot = snapshot()) {
      return Verification.of(directory(), snapshot);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Closes what is open; snapshots that are still borrowed stay readable. */
  @Override
  public synchronized void close() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      searchers = null;
      directory = null;
    }
  }

  /** Says in one sentence what an exception of Lucene's means for a person. */
  static IndexException failure(IOException e) {
    if (e instanceof CorruptIndexException
        || e instanceof IndexFormatTooNewException
        || e instanceof IndexFormatTooOldException
        || e instanceof java.io.EOFException
        || e instanceof java.nio.file.NoSuchFileException
        || e instanceof java.io.FileNotFoundException) {
      return new IndexException.Damaged(e);
    }
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("No space left")) {
      return new IndexException(
          "The disk is full: free some space and run reindex again; the former index goes on"
              + " serving.",
          e);
    }
    return new IndexException("The index folder cannot be used: " + reason, e);
  }

  private <T> T exclusively(Action<T> action) {
    if (!writing.tryLock()) {
      throw new IndexException.Locked(
          "this bot already", new IllegalStateException("an update runs in this process"));
    }
    try {
      return action.run();
    } catch (IOException e) {
      throw failure(e);
    } finally {
      writing.unlock();
    }
  }

  /** Work on the index that may fail in Lucene. */
  private interface Action<T> {
    T run() throws IOException;
  }

  private synchronized Directory directory() throws IOException {
    if (directory == null) {
      directory = FSDirectory.open(folder);
    }
    return directory;
  }

  private synchronized SearcherManager searchers() throws IOException {
    long now = System.nanoTime();
    if (searchers == null) {
      searchers = new SearcherManager(directory(), new Factory());
      nextRefresh = now + REFRESH_NANOS;
    } else if (now - nextRefresh >= 0) {
      refresh();
      nextRefresh = now + REFRESH_NANOS;
    }
    return searchers;
  }

  private synchronized void refresh() throws IOException {
    if (searchers == null) {
      return;
    }
    try {
      searchers.maybeRefreshBlocking();
    } catch (IllegalStateException replaced) {
      // Lucene's word for files that a healing build has put in the place of damaged ones.
      SearcherManager former = searchers;
      searchers = new SearcherManager(directory(), new Factory());
      former.close();
    }
  }

  private static final class Factory extends SearcherFactory {
    /**
     * A searcher over files whose checksums are right: Lucene itself would find other words in a
     * damaged file, or none.
     */
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous)
        throws IOException {
      Integrity.check(reader, previous);
      return new GenerationSearcher((DirectoryReader) reader);
    }
  }
}
