package dealsbot.ingest.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline in a window's title, which sites put their name or a section's beside. The rules are
 * those of the reader views of browsers: what stands before the last separator, unless little is
 * left of it then.
 */
final class WindowTitle {

  private static final Pattern SEPARATOR = Pattern.compile("\\s[|\\-–—\\\\/>»]\\s");

  private static final Pattern LEVELS = Pattern.compile("\\s[\\\\/>»]\\s");

  private static final int FEW_WORDS = 4;

  private WindowTitle() {}

  static String of(Document page) {
    String whole = PageMetadata.line(page.title());
    String title = whole;
    boolean levels = LEVELS.matcher(whole).find();
    int last = lastSeparator(whole);
    if (last >= 0) {
      title = whole.substring(0, last);
      if (words(title) < 3) {
        title = whole.replaceFirst("^[^|\\-–—\\\\/>»]*[|\\-–—\\\\/>»]", "");
      }
    } else if (whole.contains(": ")) {
      title = behindColon(page, whole);
    } else if (whole.length() > 150 || whole.length() < 15) {
      List<Element> tops = page.select("h1");
      title = tops.size() == 1 ? tops.get(0).text() : whole;
    }
    title = PageMetadata.line(title);
    int bare = words(whole.replaceAll("[|\\-–—\\\\/>»]+", "")) - 1;
    return words(title) <= FEW_WORDS && (!levels || words(title) != bare) ? whole : title;
  }

  private static String behindColon(Document page, String whole) {
    boolean heading =
        page.select("h1, h2").stream()
            .anyMatch(element -> PageMetadata.line(element.text()).equals(whole));
    if (heading) {
      return whole;
    }
    String title = whole.substring(whole.lastIndexOf(':') + 1);
    if (words(title) < 3) {
      return whole.substring(whole.indexOf(':') + 1);
    }
    return words(whole.substring(0, whole.indexOf(':'))) > 5 || words(title) <= FEW_WORDS
        ? whole
        : title;
  }

  private static int lastSeparator(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int last = -1;
    // Two separators may share the blank between them.
    for (int from = 0; separator.find(from); from = separator.start() + 1) {
      last = separator.start();
    }
    return last;
  }

  private static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+", -1).length;
  }
}
