package dealsbot.ingest.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that holds the story. Each block of prose counts, by its length, for all
 * elements around it; the story is in the deepest element that holds nearly all, or, where a page
 * names one, in that.
 */
final class StoryElement {

  private static final Pattern BODY =
      Pattern.compile(
          "-(?:article-?body|articlebody|article-?content|articlecontent|article-body-text"
              + "|article-?text|article-?copy|story-?body|storybody|story-?text|story-?content"
              + "|storytext|entry-?content|post-?content|post-?body|postbody|post-?text|post-?entry"
              + "|blog-?content|blog-?post-?content|news-?content|news-?body|news-?text"
              + "|articlebodytext|td-post-content)-");

  /** Names that a whole page's frame may have as well. */
  private static final Pattern PERHAPS_BODY =
      Pattern.compile(
          "-(?:content-?body|body-?content|body-?text|body-?copy|single-?content|rich-?text"
              + "|main-?text|text-?body|page-?content-?body|the-?content)-");

  /** A card has at most so many characters, and lies at most so many elements above its text. */
  private static final int CARD = 600;

  private static final int CARD_DEPTH = 5;

  private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
  private final Element body;

  private StoryElement(Element body) {
    this.body = body;
    Lengths lengths = new Lengths(body);
    for (TextBlock block : BlockCutter.cut(body)) {
      int weight = isTeaser(block, body, lengths) ? 0 : block.weight();
      for (Element at = block.element(); weight > 0 && at != null; at = at.parent()) {
        weights.merge(at, weight, Integer::sum);
        if (at.equals(body)) {
          break;
        }
      }
    }
  }

  /** The elements that hold the story between them, in the order of the page. */
  static List<Element> of(Element body) {
    return new StoryElement(body).find();
  }

  private int weight(Element element) {
    return weights.getOrDefault(element, 0);
  }

  private List<Element> find() {
    Element dense = dense(body, 0.9);
    Element loose = dense(body, 0.7);
    int most = weight(loose);
    List<Element> elements =
        body.getAllElements().stream().filter(element -> weight(element) > 0).toList();
    for (Predicate<Element> kind :
        List.<Predicate<Element>>of(
            StoryElement::isMarked,
            element -> BODY.matcher(Boilerplate.words(element)).find(),
            element -> PERHAPS_BODY.matcher(Boilerplate.words(element)).find())) {
      List<Element> named = elements.stream().filter(kind).toList();
      Element best = heaviest(named);
      if (best != null && weight(best) >= 0.2 * most) {
        return withSiblings(best, named);
      }
    }
    Element article = article();
    if (article != null && weight(article) >= 0.25 * most) {
      return List.of(dense(article, 0.95));
    }
    Element main = heaviest(body.select("main, [role=main]"));
    if (main != null && weight(main) >= 0.5 * most) {
      return List.of(dense(main, 0.9));
    }
    return List.of(dense);
  }

  /** The one under the page's headline; else the first that is about as long as any. */
  private @Nullable Element article() {
    List<Element> articles = body.select("article");
    int most = articles.stream().mapToInt(this::weight).max().orElse(0);
    return articles.stream()
        .filter(article -> weight(article) > 0 && article.selectFirst("h1") != null)
        .findFirst()
        .filter(article -> weight(article) >= 0.2 * most)
        .or(() -> articles.stream().filter(article -> weight(article) >= 0.4 * most).findFirst())
        .orElse(null);
  }

  /** Whether its own names call it an article's text. */
  static boolean isBody(Element element) {
    String words = Boilerplate.words(element);
    return isMarked(element) || BODY.matcher(words).find() || PERHAPS_BODY.matcher(words).find();
  }

  private static boolean isMarked(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /**
   * Whether it stands in a card that leads to another story: a small element whose heading is a
   * link.
   */
  static boolean isTeaser(TextBlock block, Element root, Lengths lengths) {
    Element at = block.element();
    for (int level = 0; level < CARD_DEPTH && at != null && !at.equals(root); level++) {
      if (lengths.text(at) > CARD) {
        return false;
      }
      for (Element heading : at.select("h2, h3, h4, h5")) {
        boolean linked =
            heading.selectFirst("a[href]") != null
                || (heading.parent() != null && heading.parent().normalName().equals("a"));
        if (linked && !heading.equals(block.element())) {
          return true;
        }
      }
      at = at.parent();
    }
    return false;
  }

  private @Nullable Element heaviest(List<Element> elements) {
    Element heaviest = null;
    for (Element element : elements) {
      // Of two that hold the same the inner one is it.
      if (weight(element) > 0
          && (heaviest == null
              || weight(element) > weight(heaviest) * (inside(element, heaviest) ? 0.6 : 1))) {
        heaviest = element;
      }
    }
    return heaviest;
  }

  private static boolean inside(Element inner, Element outer) {
    return inner.parents().contains(outer);
  }

  /** Some pages give the story in several parts of one name, with other things between them. */
  private List<Element> withSiblings(Element best, List<Element> named) {
    List<Element> parts = new ArrayList<>();
    Element story = best.closest("article");
    for (Element element : named) {
      boolean sameKind =
          element.normalName().equals(best.normalName())
              && kind(element).equals(kind(best))
              && Objects.equals(element.closest("article"), story);
      if (element.equals(best)
          || (sameKind && parts.stream().noneMatch(part -> inside(element, part)))) {
        parts.add(element);
      }
    }
    return parts;
  }

  /** Parts may be numbered in their class names. */
  private static String kind(Element element) {
    return element.className().replaceAll("\\d+", "#");
  }

  /** The deepest element below {@code from} that still holds {@code share} of its prose. */
  private Element dense(Element from, double share) {
    Element at = from;
    while (true) {
      Element next = null;
      for (Element child : at.children()) {
        if (weight(child) > 0 && weight(child) >= share * weight(at)) {
          next = child;
        }
      }
      if (next == null || next.children().isEmpty()) {
        return at;
      }
      at = next;
    }
  }
}
