package dealsbot.ingest;

import dealsbot.article.Article;
import dealsbot.ingest.pdf.PdfText;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses {@code .pdf}: the words of its pages, without what stands on each of them. */
final class PdfReader implements ArticleReader {

  @Override
  public void read(SourceFile file, Intake intake) throws IOException, RejectedException {
    byte[] bytes = Document.bytes(file, file.limits().pdfBytes());
    Content content = file.pages().content(bytes, pdf -> content(PdfText.read(pdf), ""));
    intake.article(file.name(), file.id(), content.metadata(), content.text());
  }

  /**
   * What a PDF holds.
   *
   * @param address where it was fetched from; empty for a file
   */
  static Content content(PdfText pdf, String address) throws RejectedException {
    return switch (pdf) {
      case PdfText.NoWords(String reason) -> throw new RejectedException(reason);
      case PdfText.Words(String title, @Nullable String author, List<String> paragraphs) -> {
        Map<Field, String> stated = new EnumMap<>(Field.class);
        stated.put(Field.TITLE, title);
        stated.put(Field.URL, address);
        if (author != null) {
          stated.put(Field.AUTHOR, author);
        }
        stated.values().removeIf(value -> value.length() > Metadata.MAX_LENGTH);
        String text =
            String.join(
                Article.PARAGRAPH_BREAK,
                paragraphs.stream().map(StoredText::line).filter(p -> !p.isEmpty()).toList());
        yield new Content(Metadata.of(stated), text);
      }
    };
  }
}
