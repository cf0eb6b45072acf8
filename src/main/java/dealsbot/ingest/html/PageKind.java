package dealsbot.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Tells an article from what one gets in its place: an error, a wall, a list of headlines. A page
 * with a good deal of prose is an article, whatever else is on it. For one page.
 */
final class PageKind {

  /** With more prose than so many characters a page is an article. */
  private static final int LONG = 1_500;

  private static final int SHORT = 600;

  private static final int HEADLINES = 12;

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?i)\\b(?:404|(?:page|article|file|content|story) (?:was |is |could"
              + " )?(?:not|n't|cannot)(?: be)? found|not found|(?:page|article|story)"
              + " (?:does(?:n['’]t| not) exist|(?:is )?no longer"
              + " (?:available|exists?)|unavailable)|error 4\\d\\d|410 gone)\\b");

  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)\\b(?:access denied|403 forbidden|forbidden|50[0234]|bad gateway|service"
              + " unavailable|just a moment|attention required|are you (?:a robot|human)|verify"
              + " (?:that )?you are (?:a )?human|captcha|checking your browser|enable javascript"
              + " and cookies)\\b");

  private static final Pattern WALL =
      Pattern.compile(
          "(?i)(?:subscribe (?:now )?(?:to (?:continue|read|keep|unlock|access)|for"
              + " (?:full|unlimited) access)|to (?:continue|keep) reading|to read the"
              + " (?:full|rest|whole|entire)|continue reading (?:this article )?with|(?:for|only"
              + " to|to) (?:paying )?subscribers|subscriber[- ](?:only|exclusive)|already (?:a"
              + " subscriber|have an account|subscribed)|unlock this"
              + " article|(?:article|content|story) is (?:reserved )?for"
              + " (?:subscribers|members)|become a (?:member|subscriber) to|free trial to"
              + " read|reached your (?:limit|free)|you have \\d+ free articles?"
              + " (?:left|remaining)|sign in to (?:continue|read)|create (?:a|your) free account"
              + " to)");

  private static final Pattern LOGIN =
      Pattern.compile("(?i)\\b(?:log ?in|sign ?in|sign ?on|anmelden|connexion)\\b");

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?i)(?:cookies?|your privacy|consent|personali[sz]ed (?:ads|advertising)|gdpr|legitimate"
              + " interest|our partners)");

  private static final Pattern CONSENT_TITLE =
      Pattern.compile(
          "(?i)(?:cookie|privacy (?:choices|settings|preferences)|your privacy|consent|before you"
              + " continue)");

  private final LinkedData linked;
  private final MetaFacts facts;
  private final String title;

  /** What has to be looked at before the page is taken apart. */
  private record MetaFacts(
      String window, String heading, String text, boolean password, boolean video, int headlines) {}

  PageKind(Document page, LinkedData linked, String title) {
    this.linked = linked;
    this.title = title;
    String type = MetaTags.of(page).first("og.type").orElse("").toLowerCase(Locale.ROOT);
    var heading = page.selectFirst("h1");
    this.facts =
        new MetaFacts(
            page.title(),
            heading == null ? "" : heading.text(),
            page.body().text(),
            page.selectFirst("input[type=password]") != null,
            type.startsWith("video")
                || page.selectFirst(
                        "video, iframe[src*=youtube], iframe[src*=vimeo], [itemtype*=VideoObject]")
                    != null
                || page.select("script[type*=ld+json]").stream()
                    .anyMatch(s -> s.data().contains("\"VideoObject\"")),
            headlines(page));
  }

  /** Links that are as long as headlines. */
  private static int headlines(Document page) {
    return (int)
        page.body().select("a[href]").stream()
            .filter(link -> link.text().length() >= 25 && link.text().indexOf(' ') > 0)
            .filter(link -> link.closest("nav, footer, p") == null)
            .map(link -> link.attr("href"))
            .distinct()
            .count();
  }

  /**
   * Why the page is no article, if it is none.
   *
   * @param paragraphs what was found on it
   */
  Optional<String> whyNoArticle(List<String> paragraphs) {
    int length = paragraphs.stream().mapToInt(String::length).sum();
    String story = String.join(" ", paragraphs);
    int prose = paragraphs.stream().filter(p -> p.length() >= 80).mapToInt(String::length).sum();
    if (length >= LONG && prose >= SHORT) {
      return Optional.empty();
    }
    String top = facts.window() + " · " + facts.heading() + " · " + title;
    if (NOT_FOUND.matcher(top).find() && !linked.isArticle()) {
      return Optional.of("is an error page (not found), not an article: check the address");
    }
    if (prose < SHORT && FAILED.matcher(top).find()) {
      return Optional.of(
          "is a page that the site shows to programs instead of the article: save it from a"
              + " browser");
    }
    if (isConsent(top, story, length)) {
      return Optional.of(
          "is a cookie or consent page: accept it in a browser, then save the article itself");
    }
    if ((facts.password() || LOGIN.matcher(top).find()) && prose < SHORT && !isWalled(story)) {
      if (facts.password() || LOGIN.matcher(title).lookingAt()) {
        return Optional.of("is a login page, not an article: save the page after logging in");
      }
    }
    if (isWalled(story)) {
      return Optional.of(
          "is only the beginning of an article for subscribers: save the page after logging in");
    }
    if (facts.headlines() >= HEADLINES && prose < 250 && !linked.isArticle()) {
      return Optional.of("is a page of headlines, not an article: add the articles themselves");
    }
    if (facts.video() && prose < 300) {
      return Optional.of("is a video page without an article's text");
    }
    if (paragraphs.stream().noneMatch(PageKind::isSentence)) {
      return Optional.of(
          "has no article text in it: if it shows in a browser, save the page from there");
    }
    return Optional.empty();
  }

  private boolean isWalled(String story) {
    return story.length() < LONG
        && (!linked.free() || (WALL.matcher(facts.text()).find() && endsOpen(story)));
  }

  /** Whether the story breaks off, or is over after a paragraph or two. */
  private static boolean endsOpen(String story) {
    return story.length() < 800 || story.strip().matches("(?s).*(?:\\.\\.\\.|…)$");
  }

  private boolean isConsent(String top, String story, int length) {
    long mentions = CONSENT.matcher(story.isEmpty() ? facts.text() : story).results().count();
    return (CONSENT_TITLE.matcher(top).find() && mentions > 0 && !linked.isArticle())
        || (length < SHORT && mentions >= 3 && mentions * 150 > length);
  }

  private static boolean isSentence(String paragraph) {
    return paragraph.length() >= 20
        && paragraph.codePoints().filter(Character::isLetter).count() >= 12;
  }
}
