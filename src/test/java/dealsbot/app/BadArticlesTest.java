package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.Answer;
import dealsbot.answer.AskOptions;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All that people put among the articles and that is none, beside good ones. */
@Timeout(120)
class BadArticlesTest {

  private static final String GOOD =
      "A good article\n\nExample Motors will buy 5,000 battery cells from Sample Cells, both"
          + " companies said on Friday.";

  private static final long HUGE = 200L << 20;

  @TempDir Path folder;

  private Path articles;
  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    DataFolder data = new DataFolder(folder);
    articles = Files.createDirectories(data.articles());
    workplace = Workplace.open(data, false, Set.of());
    put("good.txt", GOOD);
    reindex();
  }

  @AfterEach
  void close() {
    workplace.close();
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  private ReindexReport reindex() {
    return workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  private void verifyIsClean() {
    assertEquals(List.of(), workplace.index().verify().problems());
    Answer answer =
        workplace
            .engine()
            .ask("How many battery cells will Example Motors buy?", AskOptions.DEFAULT);
    assertTrue(answer instanceof Answer.Answered, answer.toString());
  }

  private static Map<String, String> reasons(ReindexReport report) {
    return report.rejected().stream()
        .collect(
            Collectors.toMap(
                ReindexReport.Rejected::file,
                ReindexReport.Rejected::reason,
                (one, other) -> one + "; " + other,
                TreeMap::new));
  }

  private void sparse(String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(articles.resolve(name).toFile(), "rw")) {
      file.setLength(HUGE);
    }
  }

  private void pdf(String name, boolean locked) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(articles.resolve(name).toFile());
    }
  }

  @Test
  void robustness46EachIsSaidInOneSentenceAndTheGoodOnesStay() throws IOException {
    String headlines =
        IntStream.range(0, 30)
            .mapToObj(n -> "<li><a href='/" + n + "'>Somebody buys something, part " + n + "</a>")
            .collect(Collectors.joining());
    put(
        "paywall.html",
        "<title>A deal</title><article><h1>A deal</h1><p>Sample Cells will buy a yard, it said"
            + " in a statement that…</p></article><p>Subscribe to continue reading. Already a"
            + " subscriber?");
    put(
        "cookies.html",
        "<title>Before you continue</title><p>We and our partners use cookies. Accept?");
    put("gone.html", "<title>404 Not Found</title><h1>Page not found</h1><p>It is not here.");
    put("login.html", "<title>Sign in</title><form><input type=password></form><p>Please sign in.");
    put("front.html", "<title>News</title><ul>" + headlines + "</ul>");
    put("film.html", "<title>A film</title><video></video><p>Watch it here and now, please.");
    Files.write(
        articles.resolve("picture.html"),
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    Files.write(articles.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    put("archive.html", "PK\u0003\u0004 and so on");
    sparse("huge.html");
    sparse("huge.txt");
    sparse("huge.pdf");
    sparse("huge.jsonl");
    pdf("scan.pdf", false);
    pdf("locked.pdf", true);
    put("blank.txt", " \n\n ");
    Files.write(
        articles.resolve("mixed.txt"),
        "Mixed\n\nA cafÃ© in one way, a café in another.".getBytes(StandardCharsets.ISO_8859_1));
    ReindexReport report = reindex();
    assertEquals(
        """
        archive.html is a zip archive or an office document, not text: save the article as plain text
        blank.txt is empty: put an article into it or delete it
        cookies.html is a cookie or consent page: accept it in a browser, then save the article itself
        film.html is a video page without an article's text
        front.html is a page of headlines, not an article: add the articles themselves
        gone.html is an error page (not found), not an article: check the address
        huge.html is larger than 16 MiB: split it into one file for each article
        huge.jsonl line 1 is longer than 4 MiB: split the article
        huge.pdf is larger than 32 MiB: split it into one file for each article
        huge.txt is larger than 16 MiB: split it into one file for each article
        locked.pdf is encrypted: save it without a password
        login.html is a login page, not an article: save the page after logging in
        mixed.txt is not UTF-8 (byte 0xE9 at 32): save it as UTF-8
        paywall.html is only the beginning of an article for subscribers: save the page after logging in
        photo.jpg is not a format that is read: use .txt, .md, .html, .htm, .pdf, .jsonl, .jsonl.gz
        picture.html is an image, not text: save the article as plain text
        scan.pdf has no text in it, only pictures of pages: run a text recognition over it
        """,
        reasons(report).entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    assertEquals(List.of(), report.update().added());
    verifyIsClean();
    assertFalse(reindex().update().committed(), "a second run changes nothing");
  }

  @Test
  void anArticleWithoutATitleAndOneOfTwoMegabytesAreAnsweredFrom() throws IOException {
    put(
        "untitled.jsonl",
        "{\"id\": \"untitled\", \"title\": \"\", \"text\": \"Tolsta Works will build 31 cranes for"
            + " Velsund Harbour.\"}");
    String filler = "The yard at Velsund took on three more people in the week before that one. ";
    put(
        "long.txt",
        "A long one\n\n"
            + (filler.repeat(12) + "\n\n").repeat((2 << 20) / (12 * filler.length()))
            + "Morvala Rail will lease 77 engines from Zandhoek Leasing.");
    ReindexReport report = reindex();
    assertEquals(Map.of(), reasons(report));
    assertEquals(List.of("long", "untitled"), report.update().added().stream().sorted().toList());
    for (String[] asked :
        new String[][] {
          {"How many cranes will Tolsta Works build?", "31 cranes"},
          {"How many engines will Morvala Rail lease?", "77 engines"}
        }) {
      Answer answer = workplace.engine().ask(asked[0], AskOptions.DEFAULT);
      assertTrue(answer.toString().contains(asked[1]), asked[0]);
    }
    verifyIsClean();
  }
}
