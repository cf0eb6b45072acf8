package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same story twice, and what only looks like it. */
class DuplicatesTest {

  private static final String STORY =
      "Example Motors will buy 5,000 battery cells from Sample Cells, both companies said on"
          + " Friday. The cells come from a plant in the town of Halden, which opened last spring"
          + " after two years of work. It is the largest order that Sample Cells has ever had, its"
          + " head said, and more may follow when the plant has been enlarged as planned next"
          + " year.";

  private static Optional<String> second(String text) {
    Duplicates duplicates = new Duplicates();
    duplicates.add(new Article("one", "", Provenance.NONE, STORY));
    return duplicates.add(new Article("two", "", Provenance.NONE, text));
  }

  @Test
  void theSameWordsAreTheSameStory() {
    assertEquals(Optional.of("one"), second(STORY.replace("\n", "\n\n").replace(",", " –")));
  }

  @Test
  void aSmallEditMakesNoOtherStory() {
    assertEquals(Optional.of("one"), second(STORY.replace("largest", "biggest")));
  }

  @Test
  void anotherFigureIsNews() {
    assertEquals(Optional.empty(), second(STORY.replace("5,000", "6,000")));
  }

  @Test
  void anotherStoryIsAnother() {
    assertEquals(
        Optional.empty(), second(STORY.replace("cells", "ships").replace("plant", "yard")));
  }

  @Test
  void theSecondFileIsNamedAndTheRestIsRead(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Title\n\n" + STORY);
    Files.writeString(folder.resolve("b.txt"), "Other title\n\n" + STORY);
    Reading reading = ArticleFolder.read(folder);
    assertEquals(1, reading.articles().size());
    assertEquals(
        "b.txt says the same as the article a, so it is not indexed twice: delete one of them",
        reading.rejects().get(0).toString());
  }
}
