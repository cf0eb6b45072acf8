package dealsbot.ingest.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A feed: RSS of any version, RDF, or Atom. Names are compared without their prefixes, so that the
 * same words mean the same in all of them.
 *
 * @param title what the feed calls itself
 * @param entries in its own order, the first {@link #MOST_ENTRIES}
 * @param passedOver how many more there are
 */
public record Feed(String title, List<FeedEntry> entries, int passedOver) {

  /** More entries than any feed gives on purpose. */
  public static final int MOST_ENTRIES = 500;

  /** Copies the entries. */
  public Feed {
    entries = List.copyOf(entries);
  }

  /** What reading gave. */
  public sealed interface Reading {

    /** A feed. */
    record Read(Feed feed) implements Reading {}

    /**
     * No feed.
     *
     * @param reason why not, as the end of a sentence that begins with its address
     */
    record NoFeed(String reason) implements Reading {}
  }

  /**
   * Reads a feed; the same bytes give the same.
   *
   * @param charset the character set that the server named, if any
   * @param address where it was fetched from
   */
  public static Reading read(byte[] bytes, @Nullable String charset, String address) {
    FeedXml root;
    try {
      root = FeedXml.read(bytes, charset, address);
    } catch (FeedXml.BrokenXml broken) {
      return new Reading.NoFeed(
          looksLikePage(bytes)
              ? "is a web page, not a feed: look for the feed's own address"
              : broken.reason());
    }
    return switch (root.name()) {
      case "rss", "rdf", "feed", "channel" -> new Reading.Read(of(root));
      case "html" ->
          new Reading.NoFeed("is a web page, not a feed: look for the feed's own address");
      default -> new Reading.NoFeed("is XML, but not a feed: it is neither RSS nor Atom");
    };
  }

  private static boolean looksLikePage(byte[] bytes) {
    String start =
        new String(
                bytes,
                0,
                Math.min(bytes.length, 1_000),
                java.nio.charset.StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.contains("<!doctype html") || start.contains("<html");
  }

  private static Feed of(FeedXml root) {
    FeedXml channel = root.child("channel").orElse(root);
    List<FeedXml> items =
        Stream.of(channel, root)
            .distinct()
            .flatMap(
                place -> Stream.concat(place.all("item").stream(), place.all("entry").stream()))
            .toList();
    List<FeedEntry> entries = new ArrayList<>();
    items.stream().limit(MOST_ENTRIES).forEach(item -> entries.add(entry(item)));
    return new Feed(
        channel.child("title").map(Feed::plain).orElse(""),
        entries,
        Math.max(0, items.size() - MOST_ENTRIES));
  }

  private static FeedEntry entry(FeedXml item) {
    String content = content(item).map(Feed::value).orElse("");
    return new FeedEntry(
        title(item),
        link(item),
        item.children().stream()
            .filter(child -> isDate(child.name()))
            .sorted((a, b) -> rank(b.name()) - rank(a.name()))
            .flatMap(child -> FeedDate.of(child.words()).stream())
            // Of two of one name the later one counts.
            .reduce((former, latter) -> latter)
            .or(() -> FeedDate.of(item.attribute("lastmod")))
            .orElse(""),
        own(item, "summary", "description", "abstract")
            .or(() -> item.child("body"))
            // What has no summary is summed up by its text.
            .or(() -> content(item))
            .map(Feed::plain)
            .orElse(""),
        content);
  }

  /** The namespaces of RSS, RDF, Atom and Dublin Core, and none at all. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:|null|.*(?:purl\\.org/(?:rss|atom|net/rss)|/2005/atom|my\\.netscape\\.com|userland|blogs\\.law).*)");

  /** A podcast's or a picture's own title and summary stand behind the entry's. */
  private static Optional<FeedXml> own(FeedXml item, String... names) {
    for (String name : names) {
      Optional<FeedXml> plain =
          item.all(name).stream()
              .filter(child -> OWN.matcher(child.namespace()).matches())
              .findFirst();
      if (plain.isPresent()) {
        return plain;
      }
    }
    return item.child(names);
  }

  private static String title(FeedXml item) {
    return own(item, "title").map(Feed::plain).orElse("");
  }

  private static Optional<FeedXml> content(FeedXml item) {
    return item.children().stream()
        .filter(
            child ->
                child.name().equals("encoded")
                    || child.name().equals("fullitem")
                    || child.name().equals("body")
                    || (child.name().equals("content")
                        && !child.namespace().contains("media")
                        && !child.namespace().contains("yahoo")))
        .findFirst();
  }

  private static boolean isDate(String name) {
    return rank(name) < DATES.size();
  }

  private static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "issued",
          "date",
          "updated",
          "modified",
          "created",
          "datepublished");

  private static int rank(String name) {
    int rank = DATES.indexOf(name);
    return rank < 0 ? DATES.size() : rank;
  }

  private static String link(FeedXml item) {
    Optional<FeedXml> alternate =
        item.all("link").stream()
            .filter(link -> !link.attribute("href").isEmpty())
            .filter(
                link ->
                    link.attribute("rel").isEmpty()
                        || link.attribute("rel").equalsIgnoreCase("alternate"))
            .min((a, b) -> Boolean.compare(isOther(a), isOther(b)));
    if (alternate.isPresent()) {
      return resolve(alternate.get().base(), alternate.get().attribute("href"));
    }
    for (FeedXml link : item.all("link")) {
      if (!link.words().isEmpty() && link.attribute("href").isEmpty()) {
        return resolve(link.base(), link.words());
      }
    }
    Optional<FeedXml> guid = item.child("guid", "id");
    boolean permanent =
        guid.isPresent()
            && !guid.get().attribute("ispermalink").equalsIgnoreCase("false")
            && guid.get().name().equals("guid");
    if (permanent && !guid.get().words().isEmpty()) {
      return resolve(guid.get().base(), guid.get().words());
    }
    return resolve(
        item.base(),
        item.attribute("href").isEmpty() ? item.attribute("about") : item.attribute("href"));
  }

  private static boolean isOther(FeedXml link) {
    String type = link.attribute("type");
    return !type.isEmpty() && !type.contains("html");
  }

  static String resolve(@Nullable String base, String link) {
    if (link.isEmpty()) {
      return "";
    }
    try {
      URI start = base == null || base.isEmpty() ? new URI("") : new URI(base);
      return start.getScheme() == null ? link : start.resolve(link.replace(" ", "%20")).toString();
    } catch (URISyntaxException | IllegalArgumentException odd) {
      return link;
    }
  }

  /** A parser of HTML takes all that follows an open frame for the frame's. */
  private static final Pattern FRAME =
      Pattern.compile("(?i)</?(?:iframe|frameset|noframes)\\b[^>]*>");

  /** The words of a title or a summary, which may be HTML, once or twice escaped. */
  private static String plain(FeedXml element) {
    String text = value(element);
    boolean plain =
        element.attribute("type").equals("text") || element.attribute("type").equals("text/plain");
    boolean markup = !plain && text.matches("(?s).*(?:<[a-zA-Z/!][^>]*>|&[#\\w]+;).*");
    String words =
        markup ? Jsoup.parseBodyFragment(FRAME.matcher(text).replaceAll("")).text() : text;
    return words.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** The text, unpacked where its type is neither text nor XML, or it says so. */
  private static String value(FeedXml element) {
    String type = element.attribute("type");
    boolean packed =
        element.attribute("mode").equals("base64")
            || (type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml"));
    return packed ? decoded(element.words()) : element.words();
  }

  private static String decoded(String base64) {
    try {
      return new String(
          java.util.Base64.getMimeDecoder().decode(base64),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException not) {
      return base64;
    }
  }
}
