package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody writes while they are read. */
class DocumentTest {

  private static final String WHOLE = "A title\n\nThe whole text, as it was meant to be.";

  @TempDir Path folder;

  private int opened;

  /** Gives half of the file, as one sees it who comes amid the writing, so many times. */
  private InputStream half(Path file, int times) throws IOException {
    if (opened++ >= times) {
      return Files.newInputStream(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    return new ByteArrayInputStream(bytes, 0, bytes.length / 2);
  }

  @Test
  void robustness46AFileThatIsReplacedWhileItIsReadIsReadAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), WHOLE);
    byte[] read = Document.bytes(file, 1_000, path -> half(path, 2));
    assertEquals(WHOLE, new String(read, StandardCharsets.UTF_8));
    assertEquals(3, opened);
  }

  @Test
  void robustness46OneThatNeverHoldsStillIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), WHOLE);
    RejectedException rejected =
        assertThrows(
            RejectedException.class, () -> Document.bytes(file, 1_000, path -> half(path, 99)));
    assertEquals("is being written: re-index once that is done", rejected.reason());
  }

  @Test
  void aPageIsParsedOnceForAllTimesItIsRead() throws Exception {
    ParsedPages pages = new ParsedPages();
    Content content = new Content(Metadata.of(Map.of()), "Text.");
    int[] parsed = new int[1];
    for (int reading = 0; reading < 3; reading++) {
      assertEquals(
          content,
          pages.content(
              WHOLE.getBytes(StandardCharsets.UTF_8),
              page -> {
                parsed[0]++;
                return content;
              }));
      pages.forgetUnseen();
    }
    assertEquals(1, parsed[0]);
    pages.forgetUnseen();
    pages.content(
        WHOLE.getBytes(StandardCharsets.UTF_8),
        page -> {
          parsed[0]++;
          return content;
        });
    assertEquals(2, parsed[0], "what left the folder is forgotten");
  }
}
