package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that the examples in the data folder's README are read as it says. */
final class DataFolderGuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```");

  @Test
  void theExamplesInTheGuideAreRead(@TempDir Path path) throws IOException {
    Folder folder = new Folder(path);
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("index-data/README.md")));
    while (example.find()) {
      folder.with("example-" + example.group(1) + "." + example.group(1), example.group(2));
    }
    Reading reading = folder.read();
    assertEquals(List.of(), reading.rejects());
    Map<String, Article> articles =
        reading.articles().stream().collect(Collectors.toMap(Article::id, Function.identity()));
    assertEquals(List.of("plant-3", "plant-4", "example-md", "example-txt"), Folder.ids(reading));
    assertEquals(
        new Provenance(
            "The Example Times", "A. Writer", "2025-10-31", "https://example.org/deals/1", "en"),
        articles.get("example-txt").provenance());
    assertEquals(2, articles.get("example-txt").paragraphs().size());
    assertEquals("Sample Cells: a second plant", articles.get("example-md").title());
    assertEquals(
        "Sample Cells will build a second plant, it said.", articles.get("example-md").text());
    assertEquals(
        "Sample Cells plans a third plant.\n\nIt gave no date.", articles.get("plant-3").text());
  }
}
