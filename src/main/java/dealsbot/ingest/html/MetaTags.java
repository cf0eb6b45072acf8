package dealsbot.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code <meta>} tags by name: OpenGraph, Dublin Core, Twitter, and the plain ones. */
final class MetaTags {

  private final Map<String, String> values = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : new String[] {"property", "name", "itemprop"}) {
          for (String name :
              meta.attr(attribute).toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            // "dc.title", "dc:title" and "DCTERMS.title" are one.
            tags.values.putIfAbsent(
                name.replace(':', '.').replaceFirst("^dcterms?\\.", "dc."), content);
          }
        }
      }
    }
    return tags;
  }

  /** The value of the first of these names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
