package dealsbot.ingest.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states beside its text. JSON-LD goes before OpenGraph, that before other meta tags,
 * those before what stands in the page itself; what none of them states is empty.
 */
final class PageMetadata {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  private static final Pattern SAVED_FROM =
      Pattern.compile(
          "\\s*saved from url=\\(\\d+\\)\\s*(https?://\\S+)\\s*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_BYLINE = 100;

  private final Document page;
  private final LinkedData linked;
  private final MetaTags meta;

  PageMetadata(Document page, LinkedData linked) {
    this.page = page;
    this.linked = linked;
    this.meta = MetaTags.of(page);
  }

  /** The headline as it is stated; empty where there is none. */
  String title() {
    return linked
        .headline(page.title())
        .or(
            () ->
                meta.first(
                    "og.title",
                    "dc.title",
                    "twitter.title",
                    "parsely-title",
                    "sailthru.title",
                    "headline",
                    "title"))
        .map(PageMetadata::line)
        .filter(title -> !title.isEmpty() && !isSite(title))
        .orElseGet(() -> withoutSite(WindowTitle.of(page)));
  }

  /**
   * Short titles keep what stands behind a separator; the site's own name is none of a headline.
   */
  private String withoutSite(String title) {
    String site = publisher().orElse("");
    return site.isEmpty() || title.length() <= site.length()
        ? title
        : title.replaceFirst("(?i)\\s[|–—»-]\\s" + Pattern.quote(site) + "$", "");
  }

  private boolean isSite(String title) {
    return publisher().map(title::equalsIgnoreCase).orElse(false);
  }

  Optional<String> publisher() {
    return linked
        .publisher()
        .or(() -> meta.first("og.site_name", "dc.publisher", "publisher", "application-name"))
        .map(PageMetadata::line)
        .filter(name -> !name.isEmpty() && !name.matches("(?i)https?://.*"));
  }

  Optional<String> author() {
    return linked
        .author()
        .or(
            () ->
                meta.first(
                    "article.author_name",
                    "author",
                    "article.author",
                    "dc.creator",
                    "byl",
                    "parsely-author",
                    "sailthru.author",
                    "creator"))
        .map(PageMetadata::byline)
        .filter(name -> !name.isEmpty() && !name.matches("(?i)(?:https?://|www\\.|@).*"))
        .or(this::authorInPage);
  }

  private Optional<String> authorInPage() {
    for (String place :
        List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel=author]",
            "[rel=author]",
            "[class~=(?i)(?:^|[\\s_-])by-?line(?:$|[\\s_-])]",
            "[class~=(?i)(?:^|\\s)author(?:-name|__name|_name)?(?:$|\\s)]")) {
      String names =
          page.select(place).stream()
              .map(
                  element ->
                      byline(element.hasAttr("content") ? element.attr("content") : element.text()))
              .filter(name -> !name.isEmpty() && name.length() <= LONGEST_BYLINE)
              .distinct()
              .limit(place.startsWith("[itemprop") ? 5 : 1)
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        return Optional.of(names);
      }
    }
    return Optional.empty();
  }

  /** A name without "By" before it, or a date behind it. */
  private static String byline(String text) {
    return line(text)
        .replaceFirst("(?i)^(?:(?:written|posted|published|reported) )?by:?\\s+", "")
        .replaceFirst(
            "\\s*[|•·,]?\\s*(?:(?:[A-Z][a-z]{2,8})\\.? \\d{1,2},? \\d{4}|\\d{1,2}"
                + " [A-Z][a-z]{2,8}\\.? \\d{4}).*$",
            "")
        .replaceFirst("(?i)\\s+(?:published|updated|posted|last updated)\\b.*$", "")
        .strip();
  }

  Optional<String> published() {
    List<String> stated = new ArrayList<>();
    linked.published().ifPresent(stated::add);
    meta.first(
            "article.published_time",
            "og.published_time",
            "og.article.published_time",
            "article.published",
            "datepublished",
            "dc.date.issued",
            "dc.date.created",
            "dc.issued",
            "dc.created",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publication-date",
            "date.published",
            "cxenseparse.recs.publishtime",
            "article_date_original",
            "originalpublicationdate",
            "article.create",
            "date",
            "pdate",
            "ptime",
            "displaydate",
            "rnews.datepublished",
            "nextgen.published",
            "bt.pubdate")
        .ifPresent(stated::add);
    for (Element time :
        page.select(
            "[itemprop=datePublished], time[pubdate], time.published, abbr.published,"
                + " time.entry-date")) {
      stated.add(
          Stream.of("datetime", "content", "title")
              .map(time::attr)
              .filter(value -> !value.isBlank())
              .findFirst()
              .orElseGet(time::text));
    }
    return stated.stream()
        .flatMap(text -> PublishedDate.of(text).stream())
        .findFirst()
        .or(this::publishedInPage);
  }

  /** The date beside the headline: a time element near it, or words in a byline. */
  private Optional<String> publishedInPage() {
    Element heading = page.selectFirst("h1");
    Element around = heading == null ? null : heading.parent();
    for (int level = 0; level < 3 && around != null; level++) {
      for (Element time : around.select("time[datetime]")) {
        Optional<String> date = PublishedDate.of(time.attr("datetime"));
        if (date.isPresent()) {
          return date;
        }
      }
      around = around.parent();
    }
    for (Element byline :
        page.select(
            "[class~=(?i)(?:^|[\\s_-])(?:by-?line|date-?line|date|timestamp|published|pub-?date|posted-on|post-date|entry-date)(?:$|[\\s_-])]")) {
      String text = line(byline.text());
      if (text.length() <= LONGEST_BYLINE) {
        Optional<String> date = PublishedDate.inWords(text);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> language() {
    Element html = page.selectFirst("html");
    return linked
        .language()
        .or(() -> meta.first("og.locale"))
        .or(
            () ->
                Optional.ofNullable(html)
                    .map(root -> root.attr("lang"))
                    .filter(lang -> !lang.isBlank()))
        .or(() -> meta.first("content-language", "language", "dc.language"))
        .or(
            () ->
                Optional.ofNullable(page.selectFirst("meta[http-equiv=content-language]"))
                    .map(m -> m.attr("content")))
        .map(String::strip)
        .filter(language -> LANGUAGE.matcher(language).matches())
        .map(language -> language.replace('_', '-'));
  }

  /** Where the page says that it can be read; else where it was saved from. */
  Optional<String> url() {
    Element canonical = page.selectFirst("link[rel~=(?i)^canonical$][href]");
    return Stream.of(
            Optional.ofNullable(canonical).map(link -> link.attr("href")),
            meta.first("og.url"),
            linked.isArticle() ? linked.url() : Optional.<String>empty(),
            savedFrom())
        .flatMap(Optional::stream)
        .flatMap(address -> absolute(address).stream())
        .findFirst();
  }

  private Optional<String> savedFrom() {
    return page.childNodes().stream()
        .filter(org.jsoup.nodes.Comment.class::isInstance)
        .map(comment -> SAVED_FROM.matcher(((org.jsoup.nodes.Comment) comment).getData()))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** Only an article's own address will do: a site's front page is stated by mistake. */
  private Optional<String> absolute(String address) {
    try {
      URI uri =
          new URI(page.baseUri().isEmpty() ? "" : page.baseUri())
              .resolve(address.strip().replaceFirst("#.*$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean front = uri.getPath() == null || uri.getPath().length() < 2;
      return uri.getHost() != null && scheme.matches("https?") && (!front || uri.getQuery() != null)
          ? Optional.of(uri.toString())
          : Optional.empty();
    } catch (java.net.URISyntaxException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  static String line(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
