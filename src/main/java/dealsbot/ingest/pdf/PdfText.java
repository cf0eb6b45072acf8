package dealsbot.ingest.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A PDF, read in these steps: see that it does not unpack to more than a machine can hold ({@link
 * UnpackedSize}); take each page's lines with their places ({@link PageLines}); leave out what
 * stands on every page ({@link RunningLines}); make paragraphs of the rest ({@link Paragraphs}).
 */
public sealed interface PdfText {

  /**
   * The words.
   *
   * @param title the document's own, else the large line at the top of its first page; may be empty
   * @param author as the document states it; null where it does not
   * @param paragraphs in the order of reading
   */
  record Words(String title, @Nullable String author, List<String> paragraphs) implements PdfText {
    /** Copies the paragraphs. */
    public Words {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * No words.
   *
   * @param reason why not, as the end of a sentence that begins with the file's name
   */
  record NoWords(String reason) implements PdfText {}

  /** Reads a PDF. The same bytes give the same words. */
  static PdfText read(byte[] bytes) {
    if (!new String(
            bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1)
        .contains("%PDF-")) {
      return new NoWords("is not a PDF document, whatever its name says");
    }
    if (UnpackedSize.exceeds(bytes, Reader.MOST_UNPACKED)) {
      return new NoWords("unpacks to more than a PDF with an article does: print it anew");
    }
    try (RandomAccessRead in = new RandomAccessReadBuffer(bytes);
        PDDocument document =
            Loader.loadPDF(
                in,
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(Reader.MOST_UNPACKED).streamCache)) {
      return Reader.read(document);
    } catch (InvalidPasswordException locked) {
      return new NoWords("is encrypted: save it without a password");
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return new NoWords("is a damaged PDF that cannot be read: print it anew");
    }
  }

  /** What an open document holds. */
  final class Reader {

    static final long MOST_UNPACKED = 256L << 20;

    private static final int MOST_PAGES = 1_000;

    private static final Pattern NO_TITLE =
        Pattern.compile(
            "(?i)\\s*(?:untitled.*|microsoft word -"
                + " .*|.*\\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|odt|pages|html?)|slide"
                + " \\d+|document\\d*|.{0,2})\\s*");

    private Reader() {}

    static PdfText read(PDDocument document) throws IOException {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return new NoWords("has more than " + MOST_PAGES + " pages: take the article's pages out");
      }
      List<List<Line>> pages = PageLines.of(document);
      if (pages.stream().allMatch(List::isEmpty)) {
        return new NoWords(
            "has no text in it, only pictures of pages: run a text recognition over it");
      }
      List<Line> lines = RunningLines.without(pages);
      String stated = String.valueOf(document.getDocumentInformation().getTitle()).strip();
      boolean unstated =
          document.getDocumentInformation().getTitle() == null
              || NO_TITLE.matcher(stated).matches();
      Headline headline = Headline.of(lines);
      String title = unstated ? headline.text() : stated.replaceAll("\\s+", " ");
      boolean inText =
          !headline.text().isEmpty()
              && headline.text().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
      List<String> paragraphs =
          Paragraphs.of(inText ? lines.subList(headline.lines(), lines.size()) : lines);
      if (paragraphs.isEmpty()) {
        return new NoWords("has a title but no text");
      }
      String author = document.getDocumentInformation().getAuthor();
      return new Words(title, author == null || author.isBlank() ? null : author, paragraphs);
    }
  }
}
