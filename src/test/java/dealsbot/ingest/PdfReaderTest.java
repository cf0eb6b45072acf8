package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PDFs as programs print them, made for each test. */
@Timeout(60)
class PdfReaderTest {

  @TempDir Path folder;

  private static void write(PDPageContentStream page, float size, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
    page.newLineAtOffset(72, y);
    page.showText(text);
    page.endText();
  }

  private Path save(PDDocument document) throws IOException {
    Path file = folder.resolve("deal.pdf");
    document.save(file.toFile());
    document.close();
    return file;
  }

  @Test
  void paragraphsAreRebuiltAndWhatStandsOnEveryPageIsLeftOut() throws IOException {
    PDDocument document = new PDDocument();
    for (int number = 1; number <= 2; number++) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
        write(page, 9, 760, "The Example Times");
        if (number == 1) {
          write(page, 20, 700, "Example Motors buys cells");
          write(page, 11, 660, "Example Motors will buy battery cells from Sample Cells, the com-");
          write(page, 11, 646, "pany said, in a long-term deal that is the largest of its kind.");
          write(page, 11, 618, "A second paragraph begins here, and it goes on over the page in");
        } else {
          write(page, 11, 700, "the middle of a sentence.");
        }
        write(page, 9, 30, "Page " + number + " of 2");
      }
    }
    Article article = ArticleFolder.readFile(save(document)).articles().get(0);
    assertEquals("Example Motors buys cells", article.title());
    assertEquals(
        "Example Motors will buy battery cells from Sample Cells, the company said, in a long-term"
            + " deal that is the largest of its kind.\n\n"
            + "A second paragraph begins here, and it goes on over the page in the middle of a"
            + " sentence.",
        article.text());
  }

  @Test
  void robustness46APdfWithoutTextOrWithAPasswordIsSaid() throws IOException {
    PDDocument empty = new PDDocument();
    empty.addPage(new PDPage());
    assertEquals(
        "has no text in it, only pictures of pages: run a text recognition over it",
        reason(save(empty)));
    PDDocument locked = new PDDocument();
    locked.addPage(new PDPage());
    locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertEquals("is encrypted: save it without a password", reason(save(locked)));
    Path other = folder.resolve("other.pdf");
    Files.writeString(other, "%PDF-1.7 and then nothing of the kind");
    assertEquals("is a damaged PDF that cannot be read: print it anew", reason(other));
    Files.writeString(other, "words");
    assertEquals("is not a PDF document, whatever its name says", reason(other));
  }

  @Test
  void robustness46AZipNamedHtmlIsSaid() throws IOException {
    Path zip = folder.resolve("page.html");
    Files.writeString(zip, "PK\u0003\u0004 and so on");
    assertEquals(
        "is a zip archive or an office document, not text: save the article as plain text",
        reason(zip));
  }

  private static String reason(Path file) {
    List<Reject> rejects = ArticleFolder.readFile(file).rejects();
    return rejects.isEmpty() ? "" : rejects.get(0).reason();
  }
}
