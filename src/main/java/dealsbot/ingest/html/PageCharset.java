package dealsbot.ingest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The characters of a page's bytes. A byte order mark decides; then UTF-8 wherever the bytes are
 * that, since pages that state something else by mistake are many and bytes that are UTF-8 by
 * chance are none; then what the server or the page states; then what the bytes look like.
 */
final class PageCharset {

  /** Where a page has to state its character set, in bytes; browsers look no further either. */
  private static final int HEAD = 4_096;

  private static final Pattern STATED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  private PageCharset() {}

  /**
   * Decodes {@code bytes}.
   *
   * @param served the character set in the server's answer, if it named one
   */
  static String decode(byte[] bytes, @Nullable String served) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher inPage = STATED.matcher(head);
    Optional<Charset> stated =
        known(served).or(() -> known(inPage.find() ? inPage.group(1) : null));
    if (utf8.isPresent()
        && (NOT_ASCII.matcher(utf8.get()).find()
            || !stated.map(PageCharset::shifts).orElse(false))) {
      return utf8.get();
    }
    return stated
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> looksLike(bytes).flatMap(charset -> strictly(bytes, charset)))
        .orElseGet(
            () ->
                new String(
                    bytes,
                    stated.filter(c -> !c.equals(StandardCharsets.UTF_8)).orElse(fallback(bytes))));
  }

  /** Character sets that write other characters with bytes that ASCII has too. */
  private static boolean shifts(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
  }

  /** Mostly UTF-8 with a broken byte here and there, or the west's old one. */
  private static Charset fallback(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == '\ufffd').count();
    long foreign = lenient.chars().filter(c -> c > 0x7f).count();
    return broken * 4 < foreign ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(bytes, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> known(@Nullable String name) {
    try {
      if (name == null) {
        return Optional.empty();
      }
      // What pages call Latin 1 is, in every browser, the west's Windows one.
      boolean latin = name.toLowerCase(Locale.ROOT).matches("iso-?8859-?1|latin-?1|us-ascii|ascii");
      return Optional.of(Charset.forName(latin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer characters = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of(characters.toString());
    } catch (CharacterCodingException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> looksLike(byte[] bytes) {
    try {
      return known(UniversalDetector.detectCharset(new ByteArrayInputStream(bytes)));
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }
}
