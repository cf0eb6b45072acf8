package dealsbot.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Makes links that open a page at given words, as the WICG's "URL Fragment Text Directives" has it:
 * {@code #:~:text=first words,last words}. Browsers that do not know it open the page's top.
 */
final class TextFragment {

  /** A text this long is named by its first and last words: nobody shortens such a link later. */
  private static final int LONGEST = 120;

  private static final int ENDS = 5;

  private TextFragment() {}

  static String link(String url, String text) {
    if (url.contains(":~:")) {
      return url;
    }
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + directive(text);
  }

  private static String directive(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    List<String> words = List.of(line.split(" ", -1));
    if (line.length() <= LONGEST || words.size() <= 2 * ENDS) {
      return encoded(line);
    }
    return encoded(String.join(" ", words.subList(0, ENDS)))
        + ","
        + encoded(String.join(" ", words.subList(words.size() - ENDS, words.size())));
  }

  /** Everything but letters and digits of ASCII: dash, comma and ampersand have a meaning there. */
  private static String encoded(String words) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : words.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9');
      if (plain || unit == '.') {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", unit & 0xff));
      }
    }
    return encoded.toString();
  }
}
