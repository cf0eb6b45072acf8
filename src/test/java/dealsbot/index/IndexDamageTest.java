package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.sample.SampleArticles;
import dealsbot.sample.WordCountEncoder;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged index is called damaged, by every door, and never answers "nothing found". */
class IndexDamageTest {

  private static final String QUESTION = "How many electric ferries will Solvang Lines buy?";

  @TempDir Path temp;

  private Path folder;

  @BeforeEach
  void build() {
    folder = temp.resolve("lucene");
    try (ArticleIndex index = open()) {
      index.update(SampleArticles.THREE, false, false, IndexProgress.SILENT);
    }
  }

  private ArticleIndex open() {
    return new ArticleIndex(folder, Optional.of(new WordCountEncoder("words")), Clock.systemUTC());
  }

  private static Answer ask(ArticleIndex index) {
    AnswerEngine engine =
        new AnswerEngine(
            index, new PassageSearcher(Optional.empty()), new QuestionTerms(), Synonyms.NONE);
    return engine.ask(QUESTION, AskOptions.DEFAULT);
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("_.*|segments_.*"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFlippedByteInAnyFileIsSaidAndHealed() throws IOException {
    int files = written().size();
    assertTrue(files >= 4, "files: " + written());
    for (int i = 0; i < files; i++) {
      for (double place : new double[] {0.02, 0.5, 0.9}) {
        Path file = written().get(Math.min(i, written().size() - 1));
        byte[] bytes = Files.readAllBytes(file);
        int at = (int) (bytes.length * place);
        bytes[at] ^= 0x55;
        Files.write(file, bytes);

        String where = file.getFileName() + " at " + at + " of " + bytes.length;
        try (ArticleIndex index = open()) {
          assertThrows(IndexException.Damaged.class, () -> index.snapshot().close(), where);
          assertThrows(IndexException.Damaged.class, index::verify, where);
          Answer.NotReady answer = assertInstanceOf(Answer.NotReady.class, ask(index), where);
          assertTrue(answer.reason().contains("reindex --full"), answer.reason());
          assertThrows(
              IndexException.Damaged.class,
              () -> index.update(SampleArticles.THREE, false, false, IndexProgress.SILENT),
              where);

          index.update(SampleArticles.THREE, true, false, IndexProgress.SILENT);

          assertEquals(List.of(), index.verify().problems(), where);
          assertFalse(ask(index) instanceof Answer.NotReady, where);
        }
        try (ArticleIndex reopened = open()) {
          assertTrue(reopened.verify().clean(), where);
        }
        wipe();
        build();
      }
    }
  }

  @Test
  void aMissingOrCutOffFileIsSaidAndHealed() throws IOException {
    for (Path file : written()) {
      boolean present = Files.exists(file);
      assertTrue(present);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      try (ArticleIndex index = open()) {
        assertThrows(IndexException.Damaged.class, index::verify, file.toString());
        index.update(SampleArticles.THREE, true, false, IndexProgress.SILENT);
        assertTrue(index.verify().clean(), file.toString());
      }
      wipe();
      build();
    }
    Files.delete(written().getFirst());
    try (ArticleIndex index = open()) {
      assertThrows(IndexException.Damaged.class, index::verify);
      index.update(SampleArticles.THREE, true, false, IndexProgress.SILENT);
      assertTrue(index.verify().clean());
    }
  }

  @Test
  void whoHadTheIndexOpenServesTheHealedOne() throws IOException {
    try (ArticleIndex index = open()) {
      index.snapshot().close();
      for (Path file : written()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.delete(file);
        Files.write(file, bytes);
      }

      index.update(SampleArticles.many(5), true, false, IndexProgress.SILENT);

      try (Snapshot snapshot = index.snapshot()) {
        assertEquals(5, snapshot.articles().size());
      }
      assertTrue(index.verify().clean());
    }
  }

  @Test
  void aStoredTextThatIsNotItsArticleIsNamed() throws IOException {
    Generation wrong;
    try (ArticleIndex index = open();
        Snapshot snapshot = index.snapshot()) {
      wrong = snapshot.generation();
    }
    try (var directory = org.apache.lucene.store.FSDirectory.open(folder);
        var writer = Writers.open(directory, folder, null)) {
      writer.deleteDocuments(
          new org.apache.lucene.index.Term(Fields.ID, SampleArticles.WHEAT.id()));
      writer.setLiveCommitData(wrong.toUserData().entrySet());
      writer.commit();
    }

    try (ArticleIndex index = open()) {
      Verification found = index.verify();

      assertFalse(found.clean());
      assertTrue(
          found.problems().toString().contains("A passage of wheat-contract has no article."),
          found.problems().toString());
      assertTrue(found.problems().toString().contains("The commit names 3 articles"));
    }
  }

  private void wipe() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
