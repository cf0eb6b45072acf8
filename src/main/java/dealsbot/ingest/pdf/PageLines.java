package dealsbot.ingest.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes a document's lines with their places, page by page. */
final class PageLines extends PDFTextStripper {

  /** More characters than any article has. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private final List<List<Line>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private int characters;

  private PageLines() {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  static List<List<Line>> of(PDDocument document) throws IOException {
    PageLines lines = new PageLines();
    lines.writeText(document, Writer.nullWriter());
    return lines.pages;
  }

  @Override
  protected void writePageStart() throws IOException {
    pages.add(new ArrayList<>());
    super.writePageStart();
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    if (positions.isEmpty() || characters > MOST_CHARACTERS) {
      return;
    }
    characters += words.length();
    text.append(words);
    first = first == null ? positions.getFirst() : first;
    last = positions.getLast();
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() throws IOException {
    endLine();
    super.writePageEnd();
  }

  private void endLine() {
    TextPosition from = first;
    TextPosition to = last;
    String words = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    if (from != null && to != null && !words.isEmpty()) {
      pages
          .getLast()
          .add(
              new Line(
                  words,
                  pages.size() - 1,
                  from.getXDirAdj(),
                  to.getXDirAdj() + to.getWidthDirAdj(),
                  from.getYDirAdj(),
                  from.getFontSizeInPt(),
                  from.getPageHeight()));
    }
    text.setLength(0);
    first = null;
    last = null;
  }
}
