package dealsbot.ingest;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.ingest.pdf.PdfText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was fetched from the web into a file for the articles folder: its article alone, as
 * {@code .txt} with its title and {@code Key: value} lines on top, which a person can read and
 * correct, and which gives the same article at each re-index.
 */
public sealed interface WebArticle {

  /**
   * A file.
   *
   * @param name its name, the same for the same address
   * @param contents what to write
   * @param url where the article says that it can be read
   */
  @SuppressWarnings("ArrayRecordComponent") // It goes through as it is; nobody compares it.
  record File(String name, byte[] contents, Optional<String> url) implements WebArticle {}

  /**
   * No article.
   *
   * @param reason why not, as the end of a sentence that begins with the address
   */
  record None(String reason) implements WebArticle {}

  /**
   * Reads what was fetched.
   *
   * @param body its bytes
   * @param type its media type in small letters, without parameters; empty where none was named
   * @param charset the character set that the server named, if any
   * @param address where it came from
   */
  static WebArticle of(byte[] body, String type, @Nullable String charset, URI address) {
    try {
      boolean pdf =
          new String(body, 0, Math.min(5, body.length), StandardCharsets.ISO_8859_1)
              .equals("%PDF-");
      if (pdf || type.equals("application/pdf")) {
        return file(PdfReader.content(PdfText.read(body), address.toString()), address);
      }
      if (type.equals("text/plain") || type.equals("text/markdown")) {
        String extension = type.equals("text/plain") ? ".txt" : ".md";
        return new File(ArticleFile.of(address, "") + extension, body, Optional.empty());
      }
      if (type.isEmpty() || type.contains("html") || type.contains("xml")) {
        return file(HtmlReader.content(body, charset, address.toString()), address);
      }
      return new None(
          "is " + ArticleFile.kind(type) + ", not an article: give a web page or a PDF");
    } catch (RejectedException none) {
      return new None(none.reason());
    }
  }

  private static WebArticle file(Content content, URI address) {
    Provenance provenance = content.metadata().provenance();
    String url = provenance.url() == null ? address.toString() : provenance.url();
    String id = ArticleFile.of(URI.create(url), content.metadata().title());
    Article article = new Article(id, content.metadata().title(), provenance, content.text());
    String text = ArticleFile.text(article);
    return ArticleFile.givesBack(article, text)
        ? new File(id + ".txt", text.getBytes(StandardCharsets.UTF_8), Optional.of(url))
        : new File(
            id + ".jsonl",
            ArticleFile.line(article).getBytes(StandardCharsets.UTF_8),
            Optional.of(url));
  }
}
