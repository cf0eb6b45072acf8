package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.quote.Quotations;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the blocks of articles and writes them, on several cores; commits nothing. */
final class BlockWriter {

  /** From so many articles on, a second core helps. */
  private static final int ARTICLES_OF_A_WORKER = 64;

  private static final Logger log = LoggerFactory.getLogger(BlockWriter.class);

  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final int cores;

  /**
   * @param cores how many may be busy at once
   */
  BlockWriter(IndexWriter writer, ArticleDocuments documents, int cores) {
    this.writer = writer;
    this.documents = documents;
    this.cores = cores;
  }

  /**
   * Writes all; progress is told in the order of the articles.
   *
   * @param indexed where each is noted once it is written
   */
  void write(List<Article> todo, Map<String, IndexedArticle> indexed, IndexProgress progress)
      throws IOException {
    // Each that writes makes a segment of its own, which pays when there is much to write.
    int workers = Math.min(cores, 1 + todo.size() / ARTICLES_OF_A_WORKER);
    Queue<Future<IndexedArticle>> ahead = new ArrayDeque<>();
    // To be closed means to wait for what is under way: nobody writes when this is left.
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("index-", 1).daemon().factory())) {
      int submitted = 0;
      try {
        for (int done = 0; done < todo.size(); done++) {
          while (submitted < todo.size() && ahead.size() < 4 * workers) {
            Article article = todo.get(submitted++);
            ahead.add(pool.submit(() -> write(article)));
          }
          Article article = todo.get(done);
          indexed.put(article.id(), finished(ahead.remove(), "The article " + article.id()));
          progress.indexed(done + 1, todo.size());
        }
        flush(pool, workers);
      } finally {
        ahead.forEach(waiting -> waiting.cancel(false));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("The re-index was interrupted: nothing has changed.", e);
    }
  }

  private IndexedArticle write(Article article) throws IOException {
    ArticleDocuments.Block block = documents.of(article, Quotations.in(article.text()));
    writer.updateDocuments(new Term(Fields.ARTICLE, article.id()), block.documents());
    return new IndexedArticle(block.hash(), block.passages(), block.quotes());
  }

  /** Each worker has filled a segment of its own; a commit would write them one after another. */
  private void flush(ExecutorService pool, int workers) throws IOException, InterruptedException {
    List<Callable<Boolean>> flushes = Collections.nCopies(workers, writer::flushNextBuffer);
    for (Future<Boolean> flush : pool.invokeAll(flushes)) {
      finished(flush, "What was read");
    }
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
}
