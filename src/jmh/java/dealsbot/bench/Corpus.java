package dealsbot.bench;

import dealsbot.article.Article;
import dealsbot.ingest.ArticleFolder;
import dealsbot.ingest.NoArticlesFolderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The articles that benchmarks work on, and folders that go away again. */
final class Corpus {

  /** The project's own test articles, from the project's root. */
  static final String OWN = "src/test/resources/corpus/articles";

  private Corpus() {}

  static List<Article> read(String folder) {
    try {
      return ArticleFolder.read(Path.of(folder)).articles();
    } catch (NoArticlesFolderException e) {
      throw new IllegalArgumentException(
          "no articles in " + folder + ": run this from the project's root, or name a folder", e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
