package dealsbot.chat;

import dealsbot.article.Provenance;
import dealsbot.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where shown words stand, so that a reader can check them.
 *
 * @param articleId the article's id
 * @param title its headline; may be empty
 * @param publisher its publisher; null where not stated
 * @param published its date as people read it; null where not stated
 * @param url where it can be read, http or https; null where not stated
 * @param span the shown words' place in the article's text
 */
public record Citation(
    String articleId,
    String title,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String url,
    Span span) {

  /** Of words at {@code span} of the article with that id and title. */
  static Citation of(String id, String title, Provenance provenance, Span span) {
    return new Citation(
        id, title, provenance.publisher(), provenance.shownDate(), provenance.url(), span);
  }

  /**
   * What a link to the bot carries to open this place, at most 64 of {@code [A-Za-z0-9_-]}:
   * Telegram's {@code ?start=…}. Sent to the bot as {@code /start …}.
   */
  public String deepLink() {
    return PlaceCode.of(this);
  }
}
