package dealsbot.index;

import static dealsbot.sample.SampleArticles.CLINIC;
import static dealsbot.sample.SampleArticles.FERRY;
import static dealsbot.sample.SampleArticles.WHEAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {

  @TempDir Path temp;

  private ArticleIndex index;

  @BeforeEach
  void buildThreeGenerations() {
    index = open();
    update(FERRY);
    update(FERRY, WHEAT);
    update(FERRY, WHEAT, CLINIC);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private ArticleIndex open() {
    return new ArticleIndex(temp, Optional.empty(), Clock.systemUTC());
  }

  private long update(Article... articles) {
    return index
        .update(List.of(articles), false, false, IndexProgress.SILENT)
        .generation()
        .number();
  }

  private String served() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.generation().number()
          + ": "
          + snapshot.articles().stream().map(ArticleSummary::id).toList();
    }
  }

  @Test
  void rollbackGoesBackOneGenerationAtATime() {
    assertEquals("3: [clinic-sale, ferry-order, wheat-contract]", served());
    index.rollback(Optional.empty());
    assertEquals("2: [ferry-order, wheat-contract]", served());
    index.rollback(Optional.empty());
    assertEquals("1: [ferry-order]", served());
    assertTrue(index.verify().clean());

    IndexException refusal =
        assertThrows(IndexException.class, () -> index.rollback(Optional.empty()));
    assertTrue(refusal.getMessage().contains("no earlier generation"), refusal.getMessage());
  }

  @Test
  void theNextUpdateGetsANumberThatWasNeverGiven() {
    index.rollback(Optional.of(1L));
    assertEquals("1: [ferry-order]", served());

    assertEquals(4, update(FERRY, CLINIC));

    assertEquals("4: [clinic-sale, ferry-order]", served());
    index.rollback(Optional.of(3L));
    assertEquals("3: [clinic-sale, ferry-order, wheat-contract]", served());
    assertTrue(index.verify().clean());
  }

  @Test
  void aRollbackOutlivesTheProcess() {
    index.rollback(Optional.of(2L));
    index.close();

    index = open();

    assertEquals("2: [ferry-order, wheat-contract]", served());
  }

  @Test
  void anUnknownGenerationIsRefusedWithTheOnesThatAreKept() {
    IndexException refusal =
        assertThrows(IndexException.class, () -> index.rollback(Optional.of(77L)));

    assertEquals("Generation 77 is not kept: there are 1, 2, 3.", refusal.getMessage());
    assertEquals("3: [clinic-sale, ferry-order, wheat-contract]", served());
  }

  @Test
  void onlyTheLastFewGenerationsAreKept() {
    for (Article article : SampleArticles.many(4)) {
      update(article);
    }

    assertEquals(
        List.of(7L, 6L, 5L, 4L, 3L), index.generations().stream().map(Generation::number).toList());
  }

  @Test
  void aBorrowedSnapshotStaysAsItWas() {
    try (Snapshot before = index.snapshot()) {
      for (Article article : SampleArticles.many(6)) {
        update(article);
      }
      assertEquals(3, before.articles().size());
      assertEquals(WHEAT, before.article(WHEAT.id()).orElseThrow());
    }
    assertEquals("9: [order-5]", served());
  }
}
