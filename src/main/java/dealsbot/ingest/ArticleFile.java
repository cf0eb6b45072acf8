package dealsbot.ingest;

import com.google.gson.JsonObject;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes an article as a file that its reader reads back as it was. */
final class ArticleFile {

  private static final int LONGEST = 80;

  private ArticleFile() {}

  /** A readable id: words of the address, and its checksum, so that no two share one. */
  static String of(URI address, String title) {
    String path = String.valueOf(address.getPath()).replaceFirst("/+$", "");
    String last =
        path.substring(path.lastIndexOf('/') + 1)
            .replaceFirst("\\.(?:html?|php|aspx?|pdf|txt|md)$", "");
    String words = (last.length() > 12 && last.indexOf('-') > 0) || title.isBlank() ? last : title;
    String slug =
        words
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    CRC32 checksum = new CRC32();
    checksum.update(address.toString().getBytes(StandardCharsets.UTF_8));
    String start =
        slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceFirst("-[^-]*$", "") : slug;
    return (start.isEmpty() ? "page" : start)
        + "-"
        + String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  static String kind(String type) {
    return switch (type.replaceFirst("/.*", "")) {
      case "image" -> "an image";
      case "video" -> "a video";
      case "audio" -> "a sound recording";
      default -> "a file of type " + type.replaceAll("[^\\w/.+-]", "");
    };
  }

  /** The article as a {@code .txt} file. */
  static String text(Article article) {
    StringBuilder text = new StringBuilder(article.title()).append('\n');
    Provenance provenance = article.provenance();
    header(text, "Publisher", provenance.publisher());
    header(text, "Author", provenance.author());
    header(text, "Published", provenance.published());
    header(text, "URL", provenance.url());
    header(text, "Language", provenance.language());
    return text.append('\n').append(article.text()).append('\n').toString();
  }

  private static void header(StringBuilder text, String key, @Nullable String value) {
    if (value != null) {
      text.append(key).append(": ").append(value).append('\n');
    }
  }

  /** Whether reading the file gives the article: a title may be missing, say. */
  static boolean givesBack(Article article, String file) {
    try {
      Content read = TextReader.parse(file);
      return read.text().equals(article.text())
          && read.metadata().title().equals(article.title())
          && read.metadata().provenance().equals(article.provenance());
    } catch (RejectedException none) {
      return false;
    }
  }

  /** The article as a line of a {@code .jsonl} file. */
  static String line(Article article) {
    JsonObject line = new JsonObject();
    line.addProperty("id", article.id());
    line.addProperty("title", article.title());
    line.addProperty("publisher", article.provenance().publisher());
    line.addProperty("author", article.provenance().author());
    line.addProperty("published", article.provenance().published());
    line.addProperty("url", article.provenance().url());
    line.addProperty("language", article.provenance().language());
    line.addProperty("text", article.text());
    return line + "\n";
  }
}
