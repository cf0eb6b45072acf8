package dealsbot.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of file that holds articles, known by its extension.
 *
 * @param extension with its dot, in small letters
 * @param reader what parses it
 */
record Format(String extension, ArticleReader reader) {

  private static final List<Format> ALL =
      List.of(
          new Format(".txt", new TextReader()),
          new Format(".md", new MarkdownReader()),
          new Format(".html", new HtmlReader()),
          new Format(".htm", new HtmlReader()),
          new Format(".pdf", new PdfReader()),
          new Format(".jsonl", new JsonLinesReader(stream -> stream)),
          new Format(".jsonl.gz", new JsonLinesReader(JsonLinesReader::gunzip)));

  /** The format of a file with this name, if it is one that is read. */
  static Optional<Format> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(format -> lower.endsWith(format.extension)).findFirst();
  }

  /** All extensions, as a message lists them. */
  static String extensions() {
    return ALL.stream().map(Format::extension).collect(Collectors.joining(", "));
  }

  /** The name without the extension. */
  String stem(String fileName) {
    return fileName.substring(0, fileName.length() - extension.length());
  }
}
