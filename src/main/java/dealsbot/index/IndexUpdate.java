package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.model.SentenceEncoder;
import dealsbot.quote.Quotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One re-index, in these steps: read what is indexed; compare by content hash; write the blocks of
 * new and changed articles and delete the rest; let the gate look; commit once, with the
 * generation's user data. For one use by one thread. Over 200 lines, since the steps share the
 * writer and what is indexed.
 */
final class IndexUpdate {

  /** Another schema, analyzer or cutting rule means that everything is indexed anew. */
  static final String SCHEMA = "5;" + TextAnalysis.VERSION;

  /** From so many articles on, a second core helps. */
  private static final int ARTICLES_OF_A_WORKER = 64;

  private static final Set<String> ARTICLE_HEADER =
      Set.of(Fields.ID, Fields.HASH, Fields.PASSAGES, Fields.QUOTE_COUNT);

  private static final Logger log = LoggerFactory.getLogger(IndexUpdate.class);

  private final Directory directory;
  private final Path folder;
  private final SentenceVectors vectors;
  private final Clock clock;
  private final Map<String, Indexed> indexed = new HashMap<>();
  private Generation former = Generation.NONE;

  IndexUpdate(Directory directory, Path folder, Optional<SentenceEncoder> encoder, Clock clock) {
    this.directory = directory;
    this.folder = folder;
    this.vectors = new SentenceVectors(encoder);
    this.clock = clock;
  }

  /** What the index holds of an article. */
  private record Indexed(String hash, int passages, int quotes) {}

  UpdateReport run(
      Collection<Article> articles,
      boolean full,
      boolean dryRun,
      IndexProgress progress,
      UpdateGate gate)
      throws IOException {
    boolean rebuild = full;
    boolean damaged = false;
    try {
      readFormer();
    } catch (IOException unreadable) {
      if (!full) {
        throw unreadable;
      }
      // A full build needs nothing of what is there.
      indexed.clear();
      damaged = true;
    }
    boolean foreign = former.number() > 0 && !former.schema().equals(SCHEMA);
    boolean newModel =
        !vectors.model().isEmpty()
            && former.number() > 0
            && !former.vectors().equals(vectors.model());
    rebuild |= foreign || newModel;
    Changes changes = compare(articles);
    if (dryRun || (!rebuild && changes.none() && former.number() > 0)) {
      return report(former, changes, false);
    }
    if (damaged) {
      Writers.clear(directory, folder);
    }
    // What was damaged is gone: there is nothing that the gate could keep.
    Generation next = write(articles, changes, rebuild, progress, damaged ? UpdateGate.OPEN : gate);
    return report(next, changes, next.number() != former.number());
  }

  private static UpdateReport report(Generation generation, Changes changes, boolean committed) {
    return new UpdateReport(
        generation, changes.added, changes.changed, changes.removed, changes.unchanged, committed);
  }

  private void readFormer() throws IOException {
    if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory)) {
      return;
    }
    former = Generation.fromUserData(SegmentInfos.readLatestCommit(directory).getUserData());
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Integrity.check(reader, null);
      IndexSearcher searcher = new IndexSearcher(reader);
      StoredFields stored = searcher.storedFields();
      for (int doc : Snapshot.articleDocuments(searcher)) {
        Document header = stored.document(doc, ARTICLE_HEADER);
        indexed.put(
            header.get(Fields.ID),
            new Indexed(
                header.get(Fields.HASH),
                header.getField(Fields.PASSAGES).numericValue().intValue(),
                header.getField(Fields.QUOTE_COUNT).numericValue().intValue()));
      }
      rememberVectors(reader);
    }
  }

  /** Vectors that were made by the same model are kept by the words they stand for. */
  private void rememberVectors(DirectoryReader reader) throws IOException {
    if (vectors.model().isEmpty() || !former.vectors().equals(vectors.model())) {
      return;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues packed = leaf.reader().getBinaryDocValues(Fields.SENTENCES);
      StoredFields stored = leaf.reader().storedFields();
      while (packed != null && packed.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        Document passage = stored.document(packed.docID(), Set.of(Fields.START, Fields.TEXT));
        int start = passage.getField(Fields.START).numericValue().intValue();
        for (Sentence sentence : Sentence.unpack(packed.binaryValue())) {
          vectors.remember(
              sentence.span().shift(-start).of(passage.get(Fields.TEXT)), sentence.vector());
        }
      }
    }
  }

  private Changes compare(Collection<Article> articles) {
    Changes changes = new Changes();
    for (Article article : articles) {
      if (changes.hashes.put(article.id(), ContentHash.of(article)) != null) {
        throw new IllegalArgumentException("two articles have the id " + article.id());
      }
    }
    changes.hashes.forEach(
        (id, hash) -> {
          Indexed before = indexed.get(id);
          if (before == null) {
            changes.added.add(id);
          } else if (!before.hash().equals(hash)) {
            changes.changed.add(id);
          } else {
            changes.unchanged++;
          }
        });
    indexed.keySet().stream()
        .filter(id -> !changes.hashes.containsKey(id))
        .sorted()
        .forEach(changes.removed::add);
    return changes;
  }

  /** Writes and commits; the former generation when the gate did not let the new one through. */
  private Generation write(
      Collection<Article> articles,
      Changes changes,
      boolean rebuild,
      IndexProgress progress,
      UpdateGate gate)
      throws IOException {
    Set<String> fresh = new java.util.HashSet<>(changes.added);
    fresh.addAll(changes.changed);
    List<Article> todo = articles.stream().filter(a -> rebuild || fresh.contains(a.id())).toList();
    Files.createDirectories(folder);
    IndexWriter writer = Writers.open(directory, folder, null);
    try {
      if (rebuild) {
        writer.deleteAll();
        indexed.clear();
      }
      for (String id : changes.removed) {
        writer.deleteDocuments(new Term(Fields.ARTICLE, id));
        indexed.remove(id);
      }
      addAll(writer, todo, progress);
      Generation next = next(changes);
      if (!gate.equals(UpdateGate.OPEN) && !passes(gate, writer, next, changes)) {
        writer.rollback();
        return former;
      }
      writer.setLiveCommitData(next.toUserData().entrySet());
      writer.commit();
      writer.close();
      return next;
    } catch (IOException | RuntimeException | Error failure) {
      writer.rollback();
      // A write that failed closes the writer under all who write: they only see that it is closed.
      if (writer.getTragicException() instanceof IOException reason) {
        throw reason;
      }
      throw failure;
    }
  }

  /** Whether the gate lets through what the writer holds and has not committed. */
  private static boolean passes(
      UpdateGate gate, IndexWriter writer, Generation next, Changes changes) throws IOException {
    try (DirectoryReader candidate = DirectoryReader.open(writer);
        Snapshot snapshot = new Snapshot(new GenerationSearcher(candidate, next))) {
      return gate.letsThrough(report(next, changes, false), snapshot);
    }
  }

  /** Makes and writes the articles' blocks on all cores; progress is told in their order. */
  private void addAll(IndexWriter writer, List<Article> todo, IndexProgress progress)
      throws IOException {
    ArticleDocuments documents = new ArticleDocuments(vectors);
    // Each that writes makes a segment of its own, which pays when there is much to write.
    int workers =
        Math.min(
            Runtime.getRuntime().availableProcessors(), 1 + todo.size() / ARTICLES_OF_A_WORKER);
    Queue<Future<Indexed>> ahead = new ArrayDeque<>();
    // To be closed means to wait for what is under way: nobody writes when this is left.
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("index-", 1).daemon().factory())) {
      int submitted = 0;
      try {
        for (int done = 0; done < todo.size(); done++) {
          while (submitted < todo.size() && ahead.size() < 4 * workers) {
            Article article = todo.get(submitted++);
            ahead.add(pool.submit(() -> add(writer, documents, article)));
          }
          Article article = todo.get(done);
          indexed.put(article.id(), finished(ahead.remove(), "The article " + article.id()));
          progress.indexed(done + 1, todo.size());
        }
        flush(writer, pool, workers);
      } finally {
        ahead.forEach(waiting -> waiting.cancel(false));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("The re-index was interrupted: nothing has changed.", e);
    }
  }

  /** Each worker has filled a segment of its own; a commit would write them one after another. */
  private static void flush(IndexWriter writer, ExecutorService pool, int workers)
      throws IOException, InterruptedException {
    List<Callable<Boolean>> flushes = Collections.nCopies(workers, writer::flushNextBuffer);
    for (Future<Boolean> flush : pool.invokeAll(flushes)) {
      finished(flush, "What was read");
    }
  }

  private static Indexed add(IndexWriter writer, ArticleDocuments documents, Article article)
      throws IOException {
    ArticleDocuments.Block block = documents.of(article, Quotations.in(article.text()));
    writer.updateDocuments(new Term(Fields.ARTICLE, article.id()), block.documents());
    return new Indexed(ContentHash.of(article), block.passages(), block.quotes());
  }

  /**
   * @param what what could not be indexed where it failed, to begin a sentence with
   */
  private static <T> T finished(Future<T> writing, String what)
      throws IOException, InterruptedException {
    try {
      return writing.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unwritable) {
        throw unwritable;
      }
      log.error("{} could not be indexed", what, e.getCause());
      throw new IndexException(
          what + " could not be indexed: the former index goes on serving.", e);
    }
  }

  private Generation next(Changes changes) {
    int passages = 0;
    int quotes = 0;
    for (Indexed article : indexed.values()) {
      passages += article.passages();
      quotes += article.quotes();
    }
    long number = former.highest() + 1;
    return new Generation(
        number,
        number,
        ContentHash.of(changes.hashes),
        SCHEMA,
        vectors.model(),
        indexed.size(),
        passages,
        quotes,
        clock.instant());
  }
}
