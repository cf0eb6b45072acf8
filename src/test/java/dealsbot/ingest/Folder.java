package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** An articles folder that a test fills and reads. */
final class Folder {
  private final Path path;

  Folder(Path path) {
    this.path = path;
  }

  Folder with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Folder with(String name, byte[] content) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  Reading read() {
    return read(Limits.DEFAULT);
  }

  Reading read(Limits limits) {
    try {
      return ArticleFolder.read(path, limits, new ParsedPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only article of a folder without rejects. */
  Article article() {
    Reading reading = read();
    assertEquals(List.of(), reading.rejects());
    assertEquals(1, reading.articles().size());
    return reading.articles().getFirst();
  }

  /** The only reject of a folder without articles, as a sentence. */
  String reject() {
    Reading reading = read();
    assertEquals(List.of(), reading.articles());
    assertEquals(1, reading.rejects().size(), () -> "rejects: " + reading.rejects());
    return reading.rejects().getFirst().toString();
  }

  static List<String> ids(Reading reading) {
    return reading.articles().stream().map(Article::id).toList();
  }

  static List<String> sentences(Reading reading) {
    return reading.rejects().stream().map(Reject::toString).toList();
  }
}
