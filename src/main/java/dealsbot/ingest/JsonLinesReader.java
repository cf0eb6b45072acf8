package dealsbot.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Parses {@code .jsonl} and {@code .jsonl.gz}: many articles, one JSON object a line. */
final class JsonLinesReader implements ArticleReader {

  /** What stands between a file's bytes and its lines. */
  interface Unpacking {
    InputStream unpack(InputStream packed) throws IOException;
  }

  private final Unpacking unpacking;

  JsonLinesReader(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  static InputStream gunzip(InputStream packed) throws IOException {
    return new GZIPInputStream(packed, 1 << 16);
  }

  @Override
  public void read(SourceFile file, Intake intake) throws IOException, RejectedException {
    try (InputStream packed = Files.newInputStream(file.path())) {
      readPacked(packed, file, intake);
    }
  }

  private void readPacked(InputStream packed, SourceFile file, Intake intake)
      throws IOException, RejectedException {
    long line = 1;
    try (InputStream in = unpacking.unpack(packed)) {
      ByteLines lines = new ByteLines(in, file.limits());
      while (lines.next()) {
        readLine(lines, file.name() + " line " + lines.number(), intake);
        line = lines.number() + 1;
      }
    } catch (EOFException | ZipException damaged) {
      throw new RejectedException(
          "is damaged at line " + line + " or not a gzip file: what came before is kept");
    }
  }

  private static void readLine(ByteLines lines, String where, Intake intake) {
    try {
      String text = lines.text();
      if (!text.isBlank()) {
        JsonLine line = JsonLine.parse(text);
        intake.article(where, line.id(), line.metadata(), line.text());
      }
    } catch (RejectedException bad) {
      intake.reject(where, bad.reason());
    }
  }
}
