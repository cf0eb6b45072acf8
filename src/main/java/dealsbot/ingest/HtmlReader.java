package dealsbot.ingest;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.ingest.html.WebPage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses {@code .html}: a saved web page, of which the article's words are kept. */
final class HtmlReader implements ArticleReader {

  @Override
  public void read(SourceFile file, Intake intake) throws IOException, RejectedException {
    byte[] bytes = Document.bytes(file, file.limits().documentBytes());
    Content content = file.pages().content(bytes, page -> content(page, null, ""));
    intake.article(file.name(), file.id(), content.metadata(), content.text());
  }

  /**
   * Reads a page.
   *
   * @param charset the character set that a server named, if any
   * @param address where it was fetched from; empty for a file
   * @throws RejectedException when there is no article on it
   */
  static Content content(byte[] bytes, @Nullable String charset, String address)
      throws RejectedException {
    Document.refuseOtherKinds(bytes);
    WebPage page;
    try {
      page = WebPage.read(bytes, charset, address);
    } catch (StackOverflowError tooDeep) {
      throw new RejectedException("is built too deep to be read: save it as plain text");
    }
    return switch (page) {
      case WebPage.NoStory(String reason) -> throw new RejectedException(reason);
      case WebPage.Story(String title, Provenance provenance, List<String> paragraphs) -> {
        String text =
            String.join(
                Article.PARAGRAPH_BREAK,
                paragraphs.stream().map(StoredText::line).filter(p -> !p.isEmpty()).toList());
        if (text.isEmpty()) {
          throw new RejectedException("has no article text in it");
        }
        yield new Content(metadata(title, provenance), text);
      }
    };
  }

  /** Without what is too long to be what it is called: a page is not the reader's to correct. */
  private static Metadata metadata(String title, Provenance provenance) throws RejectedException {
    Map<Field, String> stated = new EnumMap<>(Field.class);
    put(stated, Field.TITLE, title);
    put(stated, Field.PUBLISHER, provenance.publisher());
    put(stated, Field.AUTHOR, provenance.author());
    put(stated, Field.PUBLISHED, provenance.published());
    put(stated, Field.URL, provenance.url());
    put(stated, Field.LANGUAGE, provenance.language());
    return Metadata.of(stated);
  }

  private static void put(Map<Field, String> stated, Field field, @Nullable String value) {
    if (value != null && value.length() <= Metadata.MAX_LENGTH) {
      stated.put(field, value);
    }
  }
}
