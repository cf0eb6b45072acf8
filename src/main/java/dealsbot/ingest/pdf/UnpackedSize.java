package dealsbot.ingest.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF's packed streams unpack to: a few kilobytes may hold gigabytes, and the library
 * unpacks a stream as a whole.
 */
final class UnpackedSize {

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private static final int DEEPEST = 3;

  private long left;

  private UnpackedSize(long most) {
    this.left = most;
  }

  /** Whether the streams of {@code pdf} together unpack to more than {@code most} bytes. */
  static boolean exceeds(byte[] pdf, long most) {
    UnpackedSize size = new UnpackedSize(most);
    for (int at = 0; at + STREAM.length + 4 < pdf.length; at++) {
      if (isStream(pdf, at)) {
        int start = at + STREAM.length;
        start += pdf[start] == '\r' ? 1 : 0;
        start += pdf[start] == '\n' ? 1 : 0;
        // What zlib writes begins with this byte.
        if (pdf[start] == 0x78) {
          size.unpack(pdf, start, 0);
        }
        if (size.left < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStream(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Unpacks and counts; a stream that is packed twice is looked into by its first part. */
  private void unpack(byte[] from, int start, int depth) {
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    byte[] first = new byte[0];
    try {
      inflater.setInput(from, start, from.length - start);
      while (!inflater.finished() && left >= 0) {
        int length = inflater.inflate(buffer);
        if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        first = first.length == 0 ? java.util.Arrays.copyOf(buffer, length) : first;
        left -= length;
      }
    } catch (DataFormatException notPacked) {
      // Some other kind of bytes.
    } finally {
      inflater.end();
    }
    if (depth < DEEPEST && first.length > 2 && first[0] == 0x78) {
      unpack(first, 0, depth + 1);
    }
  }
}
