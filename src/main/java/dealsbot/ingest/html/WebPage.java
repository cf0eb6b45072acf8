package dealsbot.ingest.html;

import dealsbot.article.Provenance;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A web page, read in these steps: decode its bytes ({@link PageCharset}); take what it states
 * ({@link PageMetadata}); find its story's paragraphs ({@link StoryText}), and compare them with
 * the text that the page gives to machines; judge whether that is an article ({@link PageKind}).
 */
public sealed interface WebPage {

  /**
   * An article.
   *
   * @param title the headline; may be empty
   * @param provenance what the page states of the rest
   * @param paragraphs the story, a paragraph or heading each
   */
  record Story(String title, Provenance provenance, List<String> paragraphs) implements WebPage {
    /** Copies the paragraphs. */
    public Story {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * No article.
   *
   * @param reason why not, as the end of a sentence that begins with the page's name
   */
  record NoStory(String reason) implements WebPage {}

  /**
   * Reads a page. The same bytes give the same page.
   *
   * @param charset the character set that the server named, if any
   * @param address where the page was fetched from; empty for a file
   */
  static WebPage read(byte[] bytes, @Nullable String charset, String address) {
    Document page = Jsoup.parse(PageCharset.decode(bytes, charset), address);
    LinkedData linked = LinkedData.of(page);
    PageMetadata stated = new PageMetadata(page, linked);
    String title = stated.title();
    PageKind kind = new PageKind(page, linked, title);
    Provenance provenance =
        new Provenance(
            stated.publisher().orElse(null),
            stated.author().orElse(null),
            stated.published().orElse(null),
            stated.url().or(() -> Optional.of(address).filter(a -> !a.isEmpty())).orElse(null),
            stated.language().orElse(null));
    Optional<String> forMachines = linked.body().or(() -> LinkedData.bodyForScripts(page));
    List<String> paragraphs = StoryText.paragraphs(page, title, forMachines);
    Optional<String> reason = kind.whyNoArticle(paragraphs);
    return reason.isPresent()
        ? new NoStory(reason.get())
        : new Story(title, provenance, paragraphs);
  }
}
