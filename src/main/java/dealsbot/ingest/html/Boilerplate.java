package dealsbot.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is no part of any article: scripts, menus, captions, what is hidden, and
 * what its own class names call sharing, advertising, comments or related stories. Nothing goes
 * that holds most of the page's words, whatever it is called.
 */
final class Boilerplate {

  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, math > annotation, button, select, textarea,"
          + " input, object, embed, canvas, audio, video, map, dialog, link, meta,"
          + " amp-ad, amp-embed, amp-iframe, amp-social-share, amp-sidebar";

  private static final String SELDOM =
      "nav, footer, aside, form, menu, figcaption, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
          + " [role=navigation], [role=complementary], [role=contentinfo], [role=search],"
          + " [role=dialog], [role=alert], [role=banner], [role=menu], [role=tooltip],"
          + " [itemprop=caption], [itemprop=author], [rel=author], [rel=tag], address";

  /** Words in class names and ids, each set apart by hyphens; see {@link #words}. */
  private static final Pattern NOT_THE_STORY =
      Pattern.compile(
          "-(?:share|shares|sharing|sharebar|sharetools|shareline|sharethis|addthis|addtoany|social"
              + "|socials|socialmedia|sociable|jp-relatedposts|sharedaddy|sd-sharing|followus|follow"
              + "|follow-us|related|relatedposts|relatedarticles|recirc|recirculation|recommend"
              + "|recommended|recommendation|recommendations|recommends|outbrain|taboola|zergnet"
              + "|revcontent|disqus|comment|comments|commentlist|commentform|respond|replies"
              + "|newsletter|newsletters|nlp|signup|sign-up|subscribe|subscription|subscriptions"
              + "|ad|ads|adv|advert|adverts|advertisement|advertising|adslot|adsense|adbox|adunit"
              + "|banner|dfp|gpt|sponsor|sponsored|sponsors|promo|promos|promotion|promobox"
              + "|promoted|marketing|cookie|cookies|consent|gdpr|breadcrumb|breadcrumbs|pagination"
              + "|pager|paginator|sidebar|sidebars|rail|right-rail|widget|widgets|navbar|nav"
              + "|navigation|menu|submenu|toolbar|masthead|topbar|bottombar|colophon|popup|modal"
              + "|overlay|tooltip|lightbox|trending|popular|mostread|most-read|most-popular"
              + "|mostpopular|morestories|more-stories|more-from|morefrom|readnext|read-next|upnext"
              + "|up-next|readmore|read-more|also-read|alsoread|also-like|seealso|see-also|nextup"
              + "|next-article|nextprev|prevnext|post-navigation|teaser|teasers|headlines|printonly"
              + "|print-only|noprint|no-print|hide-print|skip|skip-link|screen-reader-text|sr-only"
              + "|visuallyhidden|visually-hidden|offscreen|poll|polls|quiz|rating|ratings|votes"
              + "|login|donate|donation|author-bio|authorbio|author-box|authorbox|author-info"
              + "|about-author|about-the-author|bio|biography|contributors|tags|taglist|tag-list"
              + "|tagcloud|topics|hashtags|keywords|categories|category-list|cat-links|entry-footer"
              + "|entry-utility|post-footer|article-footer|story-footer|postmeta|post-meta|article-meta"
              + "|entry-meta|metadata|meta-data|disclaimer|legal|copyright|feedback|correction-form"
              + "|story-tools|article-tools|page-tools|utility-bar|footer|footnotes-links|hidden"
              + "|download-app|app-promo|instagram-media|twitter-tweet-rendered|fb-post|embed-caption"
              + "|read-also|zone-ad|inline-story|inline-link|relatedlinks|related-links|linklist"
              + "|link-list|external-links|trackback|trackbacks|pingback|pingbacks|crp-related"
              + "|yarpp|wp-caption-text|article-recommendation)-");

  /** What they call parts that are short when they are what they seem. */
  private static final Pattern PERHAPS_NOT =
      Pattern.compile(
          "-(?:byline|author|authors|timestamp|dateline|date|datetime|pubdate|published|time"
              + "|publish-date|posted-on|meta|caption|captions|credit|credits|photo-credit"
              + "|photographer|image|images|photo|photos|gallery|slideshow|carousel|slider|video"
              + "|player|media|thumbnail|thumb|figure|infobox-caption|label|kicker|eyebrow|section-name"
              + "|source-link|tag|headline|header|title|print|email|icon|icons|badge|logo|views"
              + "|excerpt|reading-time|readtime|read-time|pullquote-share|highlight-menu|toc|jump)-");

  private static final int SHORT = 300;

  private Boilerplate() {}

  /** Takes it all out of {@code page} itself. */
  static void remove(Document page) {
    page.select(NEVER).remove();
    Element body = page.body();
    Lengths lengths = new Lengths(body);
    int all = Math.max(1, lengths.text(body));
    // The outermost first: what is inside of it goes with it.
    for (Element element : body.select(SELDOM)) {
      if (element.parent() != null && lengths.text(element) < share(element) * all) {
        element.remove();
      }
    }
    figures(body);
    lengths = new Lengths(body);
    int prose = lengths.prose(body);
    for (Element element : new ArrayList<>(body.getAllElements())) {
      if (element.parent() == null
          || element.equals(body)
          || isRoot(element)
          || StoryElement.isBody(element)) {
        continue;
      }
      String words = words(element);
      if (words.length() < 4) {
        continue;
      }
      if (NOT_THE_STORY.matcher(words).find()) {
        if (lengths.text(element) < 0.3 * all
            && lengths.prose(element) <= 0.4 * prose
            && element.selectFirst("h1, blockquote.twitter-tweet, blockquote.bluesky-embed")
                == null) {
          element.remove();
        }
      } else if (PERHAPS_NOT.matcher(words).find()
          && lengths.text(element) < SHORT
          && lengths.prose(element) < 150) {
        element.remove();
      }
    }
  }

  /** What a form or a hidden part may hold of the page's words and still go. */
  private static double share(Element element) {
    return element.normalName().equals("form") ? 0.2 : 0.4;
  }

  /** Pictures go with their captions; a figure around a table or a quotation stays. */
  private static void figures(Element body) {
    for (Element figure : body.select("figure, picture")) {
      boolean words =
          !figure.select("table, blockquote, pre, ul, ol").isEmpty()
              || figure.select("p").stream().anyMatch(p -> p.text().length() > SHORT);
      if (figure.parent() != null && !words) {
        figure.remove();
      }
    }
  }

  private static boolean isRoot(Element element) {
    return List.of("html", "body", "main", "article", "h1", "li", "blockquote", "td", "tr")
        .contains(element.normalName());
  }

  /** An id of many words is a heading's own, which may speak of anything. */
  private static String id(Element element) {
    return element.id().split("[^A-Za-z0-9]+", -1).length > 4 ? "" : element.id();
  }

  /** Class names and id as one line of words between hyphens: {@code -article-body-text-}. */
  static String words(Element element) {
    String names =
        element.className()
            + " "
            + id(element)
            + " "
            + element.attr("data-component")
            + " "
            + element.attr("data-type");
    return "-"
        + names
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .replaceAll(
                "\\b(?:with|has|no|w|without|hide|show|enable)-(?:sidebar|comments?|nav|ads?|menu)\\b",
                "")
        + "-";
  }
}
