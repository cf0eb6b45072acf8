package dealsbot.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes bytes strictly: a wrong guess would put words into an article that it never had. */
final class Utf8 {
  private Utf8() {}

  /**
   * The characters of UTF-8 bytes, a byte order mark included.
   *
   * @throws RejectedException when they are not UTF-8; it names the first wrong byte
   */
  static String decode(byte[] bytes) throws RejectedException {
    // The lenient decoder is several times faster, and leaves this mark wherever it is lenient.
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0
        ? text
        : decode(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
  }

  /** The same for another character set. */
  static String decode(ByteBuffer bytes, Charset charset) throws RejectedException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = bytes.position();
    // Neither UTF-8 nor UTF-16 gives more UTF-16 units than it has bytes.
    CharBuffer characters = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, characters, true);
    if (result.isError()) {
      throw new RejectedException(
          String.format(
              Locale.ROOT,
              "is not %s (byte 0x%02X at %d): save it as UTF-8",
              charset.name(),
              bytes.get(bytes.position()),
              bytes.position() - start));
    }
    return characters.flip().toString();
  }
}
