package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dealsbot.article.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ArticleFolderTest {

  @Test
  void articlesComeInTheOrderOfTheirPaths(@TempDir Path path) {
    Folder folder =
        new Folder(path)
            .with("b.txt", "B\nText.")
            .with("a.md", "# A\n\nText.")
            .with("sub/deep/c.txt", "C\nText.")
            .with("sub/a2.jsonl", "{\"id\":\"z\",\"text\":\"Z\"}\n{\"id\":\"y\",\"text\":\"Y\"}");
    assertEquals(List.of("a", "b", "z", "y", "c"), Folder.ids(folder.read()));
    assertEquals(folder.read(), folder.read());
  }

  @Test
  void hiddenFilesAndReadmesAreNotSpokenOf(@TempDir Path path) {
    Folder folder =
        new Folder(path)
            .with(".DS_Store", "x")
            .with(".git/a.txt", "A\nText.")
            .with("README.md", "# Read me\n\nText.")
            .with("README", "Text.")
            .with("sub/readme.txt", "Read me\nText.")
            .with("readmes-of-nvidia.txt", "Title\nText.");
    assertEquals(List.of("readmes-of-nvidia"), Folder.ids(folder.read()));
    assertEquals(List.of(), folder.read().rejects());
  }

  @Test
  void aFileOfAnotherFormatIsNamedWithTheFormatsThatAreRead(@TempDir Path path) {
    assertEquals(
        "deals.docx is not a format that is read: use .txt, .md, .html, .htm, .pdf, .jsonl,"
            + " .jsonl.gz",
        new Folder(path).with("deals.docx", "x").reject());
  }

  @Test
  void extensionsMayBeInCapitals(@TempDir Path path) {
    assertEquals("DEAL", new Folder(path).with("DEAL.TXT", "Title\nText.").article().id());
  }

  @Test
  void theSecondArticleWithAnIdIsRefusedNamingBothFiles(@TempDir Path path) {
    Reading reading =
        new Folder(path)
            .with("deal.md", "# First\n\nText.")
            .with("sub/deal.txt", "Second\nText.")
            .with("x.jsonl", "{\"id\":\"deal\",\"text\":\"Third.\"}")
            .read();
    assertEquals(List.of("First"), reading.articles().stream().map(Article::title).toList());
    assertEquals(
        List.of(
            "sub/deal.txt has the id deal, which deal.md has already: rename one of them",
            "x.jsonl line 1 has the id deal, which deal.md has already: rename one of them"),
        Folder.sentences(reading));
  }

  @Test
  void anEmptyFolderGivesNothingAndComplainsOfNothing(@TempDir Path path) {
    assertEquals(new Reading(List.of(), List.of()), new Folder(path).read());
  }

  @Test
  void aMissingFolderIsSaidInOneSentence(@TempDir Path path) {
    Path missing = path.resolve("articles");
    NoArticlesFolderException error =
        assertThrows(NoArticlesFolderException.class, () -> ArticleFolder.read(missing));
    assertEquals(
        "There is no folder " + missing + ": create it and put articles into it.",
        error.getMessage());
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidInOneSentence(@TempDir Path path) throws IOException {
    Path file = Files.writeString(path.resolve("articles"), "x");
    NoArticlesFolderException error =
        assertThrows(NoArticlesFolderException.class, () -> ArticleFolder.read(file));
    assertEquals(
        file + " is a file: the articles belong into a folder of that name.", error.getMessage());
  }

  @Test
  void aFolderNamedLikeAnArticleIsRefused(@TempDir Path path) {
    assertEquals(
        "deal.txt is a folder, not an article: rename the folder",
        new Folder(path).with("deal.txt/inner.txt", "Title\nText.").reject());
  }

  @Test
  void linksAreFollowedInsideTheFolderOnly(@TempDir Path path) throws IOException {
    Path outside = Files.writeString(path.resolve("secret.txt"), "Secret\nText.");
    Path elsewhere = Files.createDirectories(path.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("more.txt"), "More\nText.");
    Path articles = Files.createDirectories(path.resolve("articles"));
    Folder folder = new Folder(articles).with(".data/kept.txt", "Kept\nText.");
    Files.createSymbolicLink(articles.resolve("a-out.txt"), outside);
    Files.createSymbolicLink(articles.resolve("b-folder"), elsewhere);
    Files.createSymbolicLink(articles.resolve("c-gone.txt"), path.resolve("gone.txt"));
    Files.createSymbolicLink(articles.resolve("d-loop.txt"), Path.of("d-loop.txt"));
    Files.createSymbolicLink(articles.resolve("e-self"), Path.of("."));
    Files.createSymbolicLink(articles.resolve("kept.txt"), Path.of(".data/kept.txt"));
    Reading reading = folder.read();
    assertEquals(List.of("kept"), Folder.ids(reading));
    assertEquals(
        List.of(
            "a-out.txt is a link that leads out of the folder: put a copy of the file here",
            "b-folder is a link that leads out of the folder: put a copy of the file here",
            "c-gone.txt is a link to a file that is not there: delete it",
            "d-loop.txt is a link that cannot be followed: put a copy of the file here",
            "e-self is a link to something that is not a file: delete it"),
        Folder.sentences(reading));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeIsRefusedWithoutWaitingForIt(@TempDir Path path) throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", path.resolve("pipe.txt").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "this system has no named pipes");
    assertEquals("pipe.txt is not a regular file: delete it", new Folder(path).reject());
    assertEquals(
        List.of("pipe.txt is not a file"),
        Folder.sentences(ArticleFolder.readFile(path.resolve("pipe.txt"))));
  }

  @Test
  void theFolderItselfMayBeALink(@TempDir Path path) throws IOException {
    Path articles = Files.createDirectories(path.resolve("real"));
    new Folder(articles).with("deal.txt", "Title\nText.");
    Path link = Files.createSymbolicLink(path.resolve("articles"), articles);
    assertEquals("deal", new Folder(link).article().id());
  }

  @Test
  void idsMustBeSeenAndShort(@TempDir Path path) {
    Reading reading =
        new Folder(path)
            .with("bell\u0007.txt", "Title\nText.")
            .with("a".repeat(201) + ".txt", "Title\nText.")
            .with("a".repeat(200) + ".txt", "Title\nText.")
            .with(" .txt", "Title\nText.")
            .read();
    assertEquals(List.of("a".repeat(200)), Folder.ids(reading));
    assertEquals(
        List.of(
            " .txt has a blank name: rename it",
            "a".repeat(201) + ".txt has an id of 201 characters: use at most 200",
            "bell\u0007.txt has an id with characters that cannot be seen: rename it"),
        Folder.sentences(reading));
  }

  @Test
  void aNameInAnotherEncodingThanTheLocalesIsSaid(@TempDir Path path) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    assumeTrue(names.newEncoder().canEncode('\ufffd'), "file names are " + names + " here");
    assertEquals(
        "caf\ufffd.txt has a name that is not readable here: set LC_ALL=C.UTF-8, or rename it",
        new Folder(path).with("caf\ufffd.txt", "Title\nText.").reject());
  }

  @Test
  void oneFileIsReadOnItsOwn(@TempDir Path path) throws IOException {
    Path file = Files.writeString(path.resolve("deal.txt"), "Title\nText.");
    assertEquals(List.of("deal"), Folder.ids(ArticleFolder.readFile(file)));
    assertEquals(
        List.of("gone.txt is not there"),
        Folder.sentences(ArticleFolder.readFile(path.resolve("gone.txt"))));
    assertEquals(
        List.of("x.txt is not a file"),
        Folder.sentences(ArticleFolder.readFile(Files.createDirectory(path.resolve("x.txt")))));
  }

  @Test
  void aFolderHoldsNoMoreArticlesThanItsLimit(@TempDir Path path) {
    Reading reading =
        new Folder(path)
            .with("a.txt", "A\nText.")
            .with("b.txt", "B\nText.")
            .with("c.txt", "C\nText.")
            .read(new Limits(1_000, 1_000, 1_000, 1_000, 1_000, 2, 5));
    assertEquals(List.of("a", "b"), Folder.ids(reading));
    assertEquals(
        List.of("c.txt is beyond the 2 articles that one folder may hold"),
        Folder.sentences(reading));
  }

  @Test
  void theArticleThatComesWithTheProjectIsReadWhole() throws IOException {
    Reading reading = ArticleFolder.read(Path.of("index-data/articles"));
    Article article =
        reading.articles().stream()
            .filter(each -> each.id().equals("nvidia-south-korea-ai-chip-deals"))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        Files.readAllLines(Path.of("index-data/articles/nvidia-south-korea-ai-chip-deals.txt"));
    assertEquals(lines.getFirst(), article.title());
    assertEquals(String.join("\n\n", lines.subList(1, lines.size())), article.text());
    assertEquals(lines.size() - 1, article.paragraphs().size());
    assertTrue(article.text().contains("South Korea’s"), "curly quotes are the article's own");
  }
}
