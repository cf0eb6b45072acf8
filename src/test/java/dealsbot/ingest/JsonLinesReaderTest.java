package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLinesReaderTest {
  private Folder folder;

  @BeforeEach
  void makeFolder(@TempDir Path path) {
    folder = new Folder(path);
  }

  private static String good(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"Text.\"}\n";
  }

  @Test
  void aLineIsAnArticle() {
    Article article =
        folder
            .with(
                "deals.jsonl",
                """
                {"id":"d1","title":"Chips\\n for Seoul","publisher":"Daily","author":["A","B"],\
                "url":"https://example.org","published":"2025-10-31T08:00:00Z","language":"en",\
                "more":{"a":[1]},"text":"First “one”.\\nSecond."}
                """)
            .article();
    assertEquals(
        new Article(
            "d1",
            "Chips  for Seoul",
            new Provenance("Daily", "A, B", "2025-10-31T08:00:00Z", "https://example.org", "en"),
            "First “one”.\n\nSecond."),
        article);
  }

  @Test
  void doubledLineBreaksSetParagraphsApartToo() {
    Article article =
        folder.with("d.jsonl", "{\"id\":7,\"text\":\"One\\nwrapped.\\n\\nTwo.\"}").article();
    assertEquals("7", article.id());
    assertEquals("", article.title());
    assertEquals("One wrapped.\n\nTwo.", article.text());
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() {
    Article article =
        folder
            .with("d.jsonl", "{\"id\":\"a\",\"text\":\"x\\ud83d y \\ude00\\u0000\\ud83d\\ude00\"}")
            .article();
    assertEquals("x\ufffd y \ufffd😀", article.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\"                              | is not JSON: write one whole object on each"
            + " line",
        "[\"a\"]                                    | is not JSON: write one whole object on each"
            + " line",
        "{\"id\":\"a\",\"text\":\"t\"} {}           | is not JSON: write one whole object on each"
            + " line",
        "{'id':'a','text':'t'}                      | is not JSON: write one whole object on each"
            + " line",
        "{\"text\":\"t\"}                           | has no id: give each article an \"id\" of its"
            + " own",
        "{\"id\":\" \",\"text\":\"t\"}              | has no id: give each article an \"id\" of its"
            + " own",
        "{\"id\":\"a\"}                             | has no text: put the article into \"text\"",
        "{\"id\":\"a\",\"text\":null}               | has no text: put the article into \"text\"",
        "{\"id\":\"a\",\"text\":\"\\n\"}            | has no text: put the article into \"text\"",
        "{\"id\":\"a\",\"text\":[\"t\"]}            | has no string for its text: put it into"
            + " quotation marks",
        "{\"id\":\"a\",\"text\":\"t\",\"url\":{}}   | has no string for its url: put it into"
            + " quotation marks",
        "{\"id\":\"a\",\"text\":\"t\",\"text\":\"\"}| has two values for text: keep one",
        "{\"id\":\"a\\u202e\",\"text\":\"t\"}       | has an id with characters that cannot be"
            + " seen: rename it",
      })
  void aBrokenLineIsNamedAndTheRestGoesOn(String line, String reason) {
    Reading reading = folder.with("d.jsonl", good("x") + "\n" + line + "\n" + good("y")).read();
    assertEquals(List.of("x", "y"), Folder.ids(reading));
    assertEquals(List.of("d.jsonl line 3 " + reason), Folder.sentences(reading));
  }

  @Test
  void aLineThatIsNotUtf8IsNamedAndTheRestGoesOn() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(good("x").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("{\"é\":1}\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(good("y").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    Reading reading = folder.with("d.jsonl", bytes.toByteArray()).read();
    assertEquals(List.of("x", "y"), Folder.ids(reading));
    assertEquals(
        List.of("d.jsonl line 2 is not UTF-8 (byte 0xE9 at 2): save it as UTF-8"),
        Folder.sentences(reading));
  }

  @Test
  void aRawTabInAStringIsNoReasonToLoseAnArticle() {
    assertEquals("a b", folder.with("d.jsonl", "{\"id\":1,\"text\":\"a\tb\"}").article().text());
  }

  @Test
  void aByteOrderMarkOnAnOtherwiseEmptyLineIsPassedOver() {
    assertEquals("x", folder.with("d.jsonl", "\ufeff\n" + good("x")).article().id());
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertEquals(
        "d.jsonl line 1 is not JSON: write one whole object on each line",
        folder.with("d.jsonl", deep).reject());
  }

  @Test
  void compressedFilesAreReadWithAllTheirMembers() {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(Folder.gzip(good("x").getBytes(StandardCharsets.UTF_8)));
    members.writeBytes(Folder.gzip(good("y").getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of("x", "y"), Folder.ids(folder.with("d.jsonl.gz", members.toByteArray()).read()));
  }

  @Test
  void aCutOffFileKeepsWhatCameBefore() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(good("a" + Integer.toHexString(i * 0x9E3779B9)));
    }
    byte[] whole = Folder.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Reading reading = folder.with("d.jsonl.gz", Arrays.copyOf(whole, whole.length - 5_000)).read();
    assertTrue(reading.articles().size() > 1_000, "articles: " + reading.articles().size());
    assertEquals(
        List.of(
            "d.jsonl.gz is damaged at line "
                + (reading.articles().size() + 1)
                + " or not a gzip file: what came before is kept"),
        Folder.sentences(reading));
  }

  @Test
  void aPlainFileNamedGzIsSaid() {
    assertEquals(
        "d.jsonl.gz is damaged at line 1 or not a gzip file: what came before is kept",
        folder.with("d.jsonl.gz", good("x")).reject());
    assertEquals(
        "d.jsonl.gz is damaged at line 1 or not a gzip file: what came before is kept",
        folder.with("d.jsonl.gz", "").reject());
  }

  @Test
  void anOverlongLineIsSkippedWithoutBeingHeld() {
    byte[] bomb = new byte[64 << 20];
    bomb[bomb.length - 1] = '\n';
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(Folder.gzip(bomb));
    members.writeBytes(Folder.gzip(good("y").getBytes(StandardCharsets.UTF_8)));
    Reading reading = folder.with("d.jsonl.gz", members.toByteArray()).read();
    assertEquals(List.of("y"), Folder.ids(reading));
    assertEquals(
        List.of("d.jsonl.gz line 1 is longer than 4 MiB: split the article"),
        Folder.sentences(reading));
  }

  @Test
  void whatLiesBeyondTheUnpackedLimitIsLeftOut() {
    String lines = good("a") + good("b") + "\n".repeat(1 << 20) + good("c");
    Reading reading =
        folder
            .with("d.jsonl.gz", Folder.gzip(lines.getBytes(StandardCharsets.UTF_8)))
            .read(new Limits(1_000, 1_000, 1_000, 1_000, 200_000, 10, 5));
    assertEquals(List.of("a", "b"), Folder.ids(reading));
    assertEquals(
        List.of("d.jsonl.gz goes on beyond 200000 bytes, from line 196600 on: split it"),
        Folder.sentences(reading).stream()
            .map(sentence -> sentence.replaceAll("line \\d+", "line 196600"))
            .toList());
  }

  @Test
  void manyBrokenLinesAreCounted() {
    Reading reading = folder.with("d.jsonl", "{\n".repeat(150)).read();
    assertEquals(101, reading.rejects().size());
    assertEquals(
        "d.jsonl has 50 more lines that cannot be read", reading.rejects().getLast().toString());
  }
}
