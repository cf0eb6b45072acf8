package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexConcurrencyTest {

  private static final List<Article> ARTICLES = SampleArticles.many(40);

  @TempDir Path temp;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private ArticleIndex index;

  @BeforeEach
  void open() {
    index = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC());
  }

  @AfterEach
  void close() throws InterruptedException {
    others.shutdownNow();
    assertTrue(others.awaitTermination(30, TimeUnit.SECONDS));
    index.close();
  }

  @Test
  void whoeverReadsDuringAFullReindexSeesEveryArticle() throws Exception {
    index.update(ARTICLES, true, false, IndexProgress.SILENT);
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger reads = new AtomicInteger();
    Future<?> sameBot =
        others.submit(
            () -> {
              while (!stop.get()) {
                readAll(index);
                reads.incrementAndGet();
              }
            });
    Future<?> otherProcess =
        others.submit(
            () -> {
              while (!stop.get()) {
                try (ArticleIndex opened =
                    new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
                  readAll(opened);
                }
                reads.incrementAndGet();
              }
            });

    for (int round = 0; round < 20 || (reads.get() < 100 && round < 200); round++) {
      index.update(ARTICLES, true, false, IndexProgress.SILENT);
    }
    stop.set(true);

    sameBot.get(30, TimeUnit.SECONDS);
    otherProcess.get(30, TimeUnit.SECONDS);
    assertTrue(reads.get() >= 100, "reads: " + reads);
  }

  private static void readAll(ArticleIndex index) {
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(40, snapshot.articles().size());
      assertEquals(40, snapshot.generation().articles());
      assertTrue(snapshot.article("order-7").isPresent());
    }
  }

  @Test
  void aSecondUpdateIsToldThatThisBotIsWriting() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<UpdateReport> first =
        others.submit(() -> index.update(ARTICLES, false, false, pause(writing, goOn)));
    assertTrue(writing.await(30, TimeUnit.SECONDS));

    IndexException.Locked refusal =
        assertThrows(
            IndexException.Locked.class,
            () -> index.update(ARTICLES, false, false, IndexProgress.SILENT));
    assertThrows(IndexException.Locked.class, () -> index.rollback(Optional.empty()));
    goOn.countDown();

    assertTrue(refusal.getMessage().contains("this bot already"), refusal.getMessage());
    assertEquals(40, first.get(30, TimeUnit.SECONDS).added().size());
  }

  @Test
  void anotherOwnerOfTheFolderIsNamedByItsProcess() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<UpdateReport> first =
        others.submit(() -> index.update(ARTICLES, false, false, pause(writing, goOn)));
    assertTrue(writing.await(30, TimeUnit.SECONDS));

    try (ArticleIndex second = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
      IndexException.Locked refusal =
          assertThrows(
              IndexException.Locked.class,
              () -> second.update(ARTICLES, false, false, IndexProgress.SILENT));
      assertTrue(
          refusal.getMessage().contains("process " + ProcessHandle.current().pid()),
          refusal.getMessage());
      goOn.countDown();
      first.get(30, TimeUnit.SECONDS);
      assertEquals(40, second.update(ARTICLES, false, false, IndexProgress.SILENT).unchanged());
    }
  }

  private static IndexProgress pause(CountDownLatch writing, CountDownLatch goOn) {
    return (done, total) -> {
      writing.countDown();
      try {
        assertTrue(goOn.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    };
  }
}
