package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes give articles that keep the rules, or rejects. {@code -Dseed=N} repeats a run. */
final class RandomFilesTest {
  private static final int ROUNDS = 300;

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          " ",
          "\t",
          "\u00a0",
          "\ufeff",
          "\u000b",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u0000",
          "\u0007",
          "\u200b",
          "\u202e",
          "😀",
          "é",
          "“",
          "Author: x",
          "URL:",
          "Publisher:",
          "---",
          "---\n",
          "title: y",
          "# ",
          "> ",
          "* ",
          "1. ",
          "```",
          "<br>",
          "<p>",
          "&#0;",
          "&#10;",
          "&#xd83d;",
          "[a](b)",
          "\\",
          "{\"id\":\"a\",\"text\":\"",
          "\\n",
          "\\ud83d",
          "\"}",
          "{",
          "[",
          "word",
          "Two words.",
          "%PDF-",
          "x".repeat(130));

  @Test
  void anyBytesGiveCleanTextOrAReject(@TempDir Path path) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int articles = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = random.nextInt(4) == 0 ? noise(random) : pieces(random);
      Folder folder =
          new Folder(path)
              .with("a.txt", bytes)
              .with("b.md", bytes)
              .with("c.jsonl", bytes)
              .with("d.jsonl.gz", random.nextBoolean() ? Folder.gzip(bytes) : bytes)
              .with("z.txt", "Always\nthere.");
      String hint = "seed " + seed + ", round " + round;
      Reading reading = folder.read();
      reading.articles().forEach(article -> keepsTheRules(article, hint));
      articles += reading.articles().size() - 1;
      assertEquals("z", reading.articles().getLast().id(), hint);
      assertFalse(
          Folder.sentences(reading).toString().contains("see the log"),
          () -> hint + ": " + reading.rejects());
    }
    assertTrue(articles > ROUNDS / 4, "seed " + seed + ": only " + articles + " articles");
  }

  private static void keepsTheRules(Article article, String hint) {
    assertEquals(article.text(), StoredText.ofBody(StoredText.lines(article.text())), hint);
    String[] paragraphs = article.text().split("\n\n", -1);
    assertEquals(paragraphs.length, article.paragraphs().size(), hint);
    for (String paragraph : paragraphs) {
      assertClean(paragraph, hint);
      assertEquals(paragraph.strip(), paragraph, hint);
      assertFalse(paragraph.isBlank(), hint);
    }
    assertClean(article.title(), hint);
  }

  private static void assertClean(String line, String hint) {
    line.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              assertFalse(
                  type == Character.CONTROL
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR,
                  () -> hint + ": U+" + Integer.toHexString(c));
            });
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    if (bytes.length > 1 && random.nextBoolean()) {
      bytes[0] = (byte) 0xff;
      bytes[1] = (byte) 0xfe;
    }
    return bytes;
  }

  private static byte[] pieces(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = random.nextInt(40); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      // Without this nearly every file would hold a NUL and be refused at once.
      if (!piece.equals("\u0000") || random.nextInt(20) == 0) {
        bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
