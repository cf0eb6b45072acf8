package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.model.PairScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * One re-index, in these steps: read what is indexed; compare by content hash; write the blocks of
 * new and changed articles and delete the rest; let the gate look; commit once, with the
 * generation's user data. For one use by one thread. Over 200 lines, since the steps share the
 * writer and what is indexed.
 */
final class IndexUpdate {

  /** Another schema, analyzer or cutting rule means that everything is indexed anew. */
  static final String SCHEMA = "11;" + TextAnalysis.VERSION;

  private static final Set<String> ARTICLE_HEADER =
      Set.of(Fields.ID, Fields.HASH, Fields.PASSAGES, Fields.QUOTE_COUNT);

  private final Directory directory;
  private final Path folder;
  private final SentenceVectors vectors;
  private final IndexModels models;
  private final Clock clock;
  private final int cores;
  private final Map<String, IndexedArticle> indexed = new HashMap<>();
  private Generation former = Generation.NONE;

  /**
   * @param cores how many may write at once
   */
  IndexUpdate(Directory directory, Path folder, IndexModels models, Clock clock, int cores) {
    this.directory = directory;
    this.folder = folder;
    this.cores = cores;
    this.models = models;
    this.vectors = new SentenceVectors(models.encoder());
    this.clock = clock;
  }

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
    boolean newPairs =
        models.pairs().isPresent()
            && former.number() > 0
            && !former.pairs().equals(models.pairsName());
    rebuild |= foreign || newModel || newPairs;
    Changes changes = compare(articles);
    if (dryRun || (!rebuild && changes.none() && former.number() > 0)) {
      return report(former, changes, false);
    }
    if (damaged) {
      Writers.clear(directory, folder);
    } else if (former.number() > 0) {
      rememberVectors(rebuild ? null : replaced(changes));
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
      for (int doc : StoredArticles.documents(searcher)) {
        Document header = stored.document(doc, ARTICLE_HEADER);
        indexed.put(
            header.get(Fields.ID),
            new IndexedArticle(
                header.get(Fields.HASH),
                header.getField(Fields.PASSAGES).numericValue().intValue(),
                header.getField(Fields.QUOTE_COUNT).numericValue().intValue()));
      }
    }
  }

  /**
   * Vectors that were made by the same model are kept by the words they stand for.
   *
   * @param of the articles whose sentences may come again; null for all
   */
  private void rememberVectors(@Nullable Set<String> of) throws IOException {
    if (vectors.model().isEmpty() || !former.vectors().equals(vectors.model())) {
      return;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues packed = leaf.reader().getBinaryDocValues(Fields.SENTENCES);
        SortedDocValues articles = leaf.reader().getSortedDocValues(Fields.OF);
        StoredFields stored = leaf.reader().storedFields();
        while (packed != null && packed.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
          if (of != null
              && articles.advanceExact(packed.docID())
              && !of.contains(articles.lookupOrd(articles.ordValue()).utf8ToString())) {
            continue;
          }
          Document passage = stored.document(packed.docID(), Set.of(Fields.START, Fields.TEXT));
          int start = passage.getField(Fields.START).numericValue().intValue();
          for (Sentence sentence : Sentence.unpack(packed.binaryValue())) {
            vectors.remember(
                sentence.span().shift(-start).of(passage.get(Fields.TEXT)), sentence.vector());
          }
        }
      }
    }
  }

  /** What is written anew may repeat sentences of what it replaces. */
  private static Set<String> replaced(Changes changes) {
    Set<String> replaced = new HashSet<>(changes.changed);
    replaced.addAll(changes.removed);
    return replaced;
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
          IndexedArticle before = indexed.get(id);
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
    Set<String> fresh = new HashSet<>(changes.added);
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
      ArticleDocuments documents = new ArticleDocuments(vectors, models.pairs());
      try {
        new BlockWriter(writer, documents, cores).write(todo, indexed, progress);
      } finally {
        models.pairs().ifPresent(PairScorer::rest);
      }
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

  private Generation next(Changes changes) {
    int passages = 0;
    int quotes = 0;
    for (IndexedArticle article : indexed.values()) {
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
        models.pairsName(),
        indexed.size(),
        passages,
        quotes,
        clock.instant());
  }
}
