package dealsbot.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;

/** The characters of a file that is one article, once it is clear that they are text. */
final class Document {

  /** How files begin that are no plain text, whatever their name says. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "%PDF-", "a PDF document",
          "{\\rtf", "a Rich Text document",
          "PK\u0003\u0004", "a zip archive or an office document",
          "\u001f\u008b", "a compressed file",
          "\u00ff\u00d8\u00ff", "an image",
          "\u0089PNG", "an image",
          "GIF8", "an image",
          "\u00d0\u00cf\u0011\u00e0", "an office document");

  /** A file that changes while it is read is read again so often. */
  private static final int MOST_READS = 3;

  private Document() {}

  /**
   * Reads the whole file, of at most {@code maxBytes}.
   *
   * @throws RejectedException when it is empty, too large, not text, or not UTF-8 (UTF-16 is read
   *     where a byte order mark says so)
   */
  static String read(SourceFile file, int maxBytes) throws IOException, RejectedException {
    byte[] bytes = bytes(file, maxBytes);
    refuseOtherKinds(bytes);
    String start = start(bytes);
    String text = decode(bytes, start);
    if (text.indexOf('\0') >= 0) {
      throw notText("a binary file");
    }
    if (text.isBlank()) {
      throw new RejectedException("is empty: put an article into it or delete it");
    }
    String opening = text.strip().substring(0, Math.min(text.strip().length(), 16));
    if (opening.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
        || opening.toLowerCase(Locale.ROOT).startsWith("<html")) {
      throw new RejectedException("is a web page, not text: give it the extension .html");
    }
    return text;
  }

  /**
   * The bytes of a file of at most {@code maxBytes}.
   *
   * @throws RejectedException when there are more, or they change all the time
   */
  static byte[] bytes(SourceFile file, int maxBytes) throws IOException, RejectedException {
    return bytes(file.path(), maxBytes, Files::newInputStream);
  }

  /** Opens a file. */
  interface Opening {
    InputStream open(Path file) throws IOException;
  }

  static byte[] bytes(Path file, int maxBytes, Opening opening)
      throws IOException, RejectedException {
    for (int tried = 0; tried < MOST_READS; tried++) {
      FileTime before = Files.getLastModifiedTime(file);
      byte[] bytes;
      try (InputStream in = opening.open(file)) {
        bytes = in.readNBytes(maxBytes + 1);
      }
      if (bytes.length > maxBytes) {
        throw new RejectedException(
            "is larger than "
                + Limits.inWords(maxBytes)
                + ": split it into one file for each article");
      }
      // Half of one text and half of another is no article.
      if (Files.size(file) == bytes.length && Files.getLastModifiedTime(file).equals(before)) {
        return bytes;
      }
    }
    throw new RejectedException("is being written: re-index once that is done");
  }

  /**
   * Tells by the first bytes what is no text, whatever its name says.
   *
   * @throws RejectedException that names what it is
   */
  static void refuseOtherKinds(byte[] bytes) throws RejectedException {
    String start = start(bytes);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        throw signature.getKey().equals("%PDF-")
            ? new RejectedException("is a PDF document, not text: give it the extension .pdf")
            : notText(signature.getValue());
      }
    }
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
  }

  private static String decode(byte[] bytes, String start) throws RejectedException {
    if (start.startsWith("\u00ff\u00fe")) {
      return Utf8.decode(ByteBuffer.wrap(bytes).position(2), StandardCharsets.UTF_16LE);
    }
    if (start.startsWith("\u00fe\u00ff")) {
      return Utf8.decode(ByteBuffer.wrap(bytes).position(2), StandardCharsets.UTF_16BE);
    }
    String text = Utf8.decode(bytes);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static RejectedException notText(String kind) {
    return new RejectedException("is " + kind + ", not text: save the article as plain text");
  }
}
