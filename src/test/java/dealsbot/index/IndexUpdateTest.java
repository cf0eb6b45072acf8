package dealsbot.index;

import static dealsbot.sample.SampleArticles.CLINIC;
import static dealsbot.sample.SampleArticles.FERRY;
import static dealsbot.sample.SampleArticles.THREE;
import static dealsbot.sample.SampleArticles.WHEAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.model.SentenceEncoder;
import dealsbot.sample.SampleArticles;
import dealsbot.sample.WordCountEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexUpdateTest {

  @TempDir Path temp;

  private final WordCountEncoder encoder = new WordCountEncoder("words-1");
  private ArticleIndex index;

  private ArticleIndex index() {
    if (index == null) {
      index = open(Optional.of(encoder));
    }
    return index;
  }

  private ArticleIndex open(Optional<SentenceEncoder> model) {
    return new ArticleIndex(temp.resolve("lucene"), model, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    if (index != null) {
      index.close();
    }
  }

  private UpdateReport update(List<Article> articles) {
    return index().update(articles, false, false, IndexProgress.SILENT);
  }

  private List<String> ids() {
    try (Snapshot snapshot = index().snapshot()) {
      return snapshot.articles().stream().map(ArticleSummary::id).toList();
    }
  }

  @Test
  void storedArticlesAreTheOnesThatWentIn() {
    update(THREE);

    try (Snapshot snapshot = index().snapshot()) {
      for (Article article : THREE) {
        assertEquals(article, snapshot.article(article.id()).orElseThrow());
      }
      assertEquals(Optional.empty(), snapshot.article("no-such-article"));
      assertEquals(3, snapshot.generation().articles());
    }
    assertTrue(index().verify().clean(), () -> index().verify().problems().toString());
  }

  @Test
  void readersOfOneGenerationShareWhatTheyReadAndTheNextGenerationReadsAnew() {
    update(THREE);
    Article longer =
        SampleArticles.article(
            CLINIC.id(), CLINIC.title(), CLINIC.text(), "The price was later raised.");
    try (Snapshot before = index().snapshot()) {
      Article read = before.article(CLINIC.id()).orElseThrow();
      try (Snapshot another = index().snapshot()) {
        assertSame(read, another.article(CLINIC.id()).orElseThrow());
        assertNotSame(read, another.reread(CLINIC.id()).orElseThrow());
      }
      update(List.of(FERRY, WHEAT, longer));

      assertSame(read, before.article(CLINIC.id()).orElseThrow());
      try (Snapshot after = index().snapshot()) {
        assertEquals(longer, after.article(CLINIC.id()).orElseThrow());
      }
    }
  }

  @Test
  void onlyWhatChangedIsTouched() {
    update(THREE);
    Article longer =
        SampleArticles.article(
            CLINIC.id(), CLINIC.title(), CLINIC.text(), "The price was later raised.");
    Article fresh = SampleArticles.article("fresh", "News", "Ostrom Glass bought a furnace.");

    UpdateReport report = update(List.of(FERRY, longer, fresh));

    assertEquals(List.of("fresh"), report.added());
    assertEquals(List.of("clinic-sale"), report.changed());
    assertEquals(List.of("wheat-contract"), report.removed());
    assertEquals(1, report.unchanged());
    assertEquals(2, report.generation().number());
    assertEquals(List.of("clinic-sale", "ferry-order", "fresh"), ids());
    try (Snapshot snapshot = index().snapshot()) {
      assertEquals(longer, snapshot.article("clinic-sale").orElseThrow());
    }
    assertTrue(index().verify().clean(), () -> index().verify().problems().toString());
  }

  @Test
  void nothingChangedMeansNoNewGeneration() {
    long first = update(THREE).generation().number();

    UpdateReport again = update(THREE.reversed());

    assertFalse(again.committed());
    assertEquals(first, again.generation().number());
    assertEquals(3, again.unchanged());
    assertEquals(1, index().generations().size());
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndWritesNothing() throws IOException {
    UpdateReport first = index().update(THREE, false, true, IndexProgress.SILENT);
    assertEquals(List.of("clinic-sale", "ferry-order", "wheat-contract"), first.added());
    assertFalse(first.committed());
    assertFalse(index().exists());

    update(THREE);
    List<String> before = files();
    UpdateReport second = index().update(List.of(FERRY), false, true, IndexProgress.SILENT);

    assertEquals(List.of("clinic-sale", "wheat-contract"), second.removed());
    assertEquals(before, files());
    assertEquals(3, ids().size());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("lucene"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void unchangedSentencesAreNotEncodedAgain() {
    update(THREE);
    int sentences = encoder.callsSince();
    assertTrue(sentences > 10, "each sentence once: " + sentences);

    Article oneMore =
        SampleArticles.article(
            CLINIC.id(), CLINIC.title(), CLINIC.text(), "The buyer paid in cash.");
    update(List.of(FERRY, WHEAT, oneMore));

    assertEquals(1, encoder.callsSince());
    assertTrue(encoder.texts().contains("The buyer paid in cash."));

    index().update(List.of(FERRY, WHEAT, oneMore), true, false, IndexProgress.SILENT);
    assertEquals(0, encoder.callsSince(), "a full build keeps the same model's vectors");
  }

  @Test
  void anotherModelMeansThatEverythingIsEncodedAnew() {
    update(THREE);
    int sentences = encoder.callsSince();
    WordCountEncoder other = new WordCountEncoder("words-2");

    try (ArticleIndex reopened = open(Optional.of(other))) {
      UpdateReport report = reopened.update(THREE, false, false, IndexProgress.SILENT);

      assertTrue(report.committed());
      assertEquals(sentences, other.callsSince());
      assertEquals("words-2", report.generation().vectors());
    }
  }

  @Test
  void anIndexWithoutVectorsWorksAndGetsThemLater() {
    try (ArticleIndex plain = open(Optional.empty())) {
      plain.update(THREE, false, false, IndexProgress.SILENT);
      assertTrue(plain.verify().clean());
      try (Snapshot snapshot = plain.snapshot()) {
        assertEquals("", snapshot.generation().vectors());
      }
    }

    UpdateReport report = update(THREE);

    assertEquals("words-1", report.generation().vectors());
    assertTrue(encoder.callsSince() > 0);
  }

  @Test
  void aFailedUpdateLeavesTheFormerGenerationServing() {
    update(THREE);
    Article poison =
        SampleArticles.article("poison", "", "This is " + WordCountEncoder.POISON + ".");

    IndexException failure =
        assertThrows(IndexException.class, () -> update(List.of(FERRY, poison)));
    assertTrue(failure.getMessage().contains(poison.id()), failure.getMessage());

    assertEquals(List.of("clinic-sale", "ferry-order", "wheat-contract"), ids());
    assertTrue(index().verify().clean(), () -> index().verify().problems().toString());
    assertEquals(2, update(List.of(FERRY)).generation().number(), "and the next update works");
    assertTrue(index().verify().clean());
  }

  @Test
  void twoArticlesWithOneIdAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> update(List.of(FERRY, FERRY)));
    assertFalse(index().exists());
  }

  @Test
  void takingEveryArticleOutLeavesAnEmptyIndexThatWorks() {
    update(THREE);

    UpdateReport report = update(List.of());

    assertEquals(3, report.removed().size());
    assertEquals(List.of(), ids());
    assertTrue(index().verify().clean());
    assertEquals(3, update(THREE).added().size());
  }

  @Test
  void askingForAnIndexThatIsNotThereSaysSoAndMakesNoFolder() {
    IndexException missing =
        assertThrows(IndexException.Missing.class, () -> index().snapshot().close());

    assertTrue(missing.getMessage().contains("reindex"), missing.getMessage());
    assertThrows(IndexException.Missing.class, () -> index().verify());
    assertFalse(Files.exists(temp.resolve("lucene")));
  }

  @Test
  void articlesWithHardTextComeBackUnchanged() {
    Article hard =
        new Article(
            "한국-기사",
            "한국 \0",
            dealsbot.article.Provenance.NONE,
            "한국어 문장입니다. 😀 done.\n\n\u202Ereversed\u0000 text");

    update(List.of(hard));

    try (Snapshot snapshot = index().snapshot()) {
      assertEquals(hard, snapshot.article(hard.id()).orElseThrow());
    }
    assertTrue(index().verify().clean());
  }
}
