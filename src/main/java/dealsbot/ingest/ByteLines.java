package dealsbot.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines without ever holding more than one, and no more of that than its limit:
 * a compressed file may unpack to a thousand times its size.
 */
final class ByteLines {
  private final InputStream in;
  private final Limits limits;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long total;
  private long number;
  private boolean tooLong;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  ByteLines(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** The number of the current line, from 1. */
  long number() {
    return number;
  }

  /**
   * Goes on to the next line.
   *
   * @return false at the end of the stream
   * @throws RejectedException when the stream is longer than a file may be
   */
  boolean next() throws IOException, RejectedException {
    line.reset();
    tooLong = false;
    number++;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end - position);
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        return true;
      }
    }
    return any;
  }

  private boolean fill() throws IOException, RejectedException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(0, in.read(buffer));
    total += filled;
    if (total > limits.unpackedBytes()) {
      throw new RejectedException(
          "goes on beyond "
              + Limits.inWords(limits.unpackedBytes())
              + ", from line "
              + number
              + " on: split it");
    }
    return filled > 0;
  }

  private void keep(int length) {
    if (line.size() + length > limits.lineBytes()) {
      tooLong = true;
      line.reset();
    } else if (!tooLong) {
      line.write(buffer, position, length);
    }
  }

  /**
   * The current line without its end, or a byte order mark before it.
   *
   * @throws RejectedException when it is too long or not UTF-8
   */
  String text() throws RejectedException {
    if (tooLong) {
      throw new RejectedException(
          "is longer than " + Limits.inWords(limits.lineBytes()) + ": split the article");
    }
    String text = Utf8.decode(line.toByteArray());
    return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
