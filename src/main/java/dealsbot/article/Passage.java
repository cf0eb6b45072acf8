package dealsbot.article;

/**
 * A run of whole sentences of one article: the unit that is searched. Its words are the article's
 * own, since it holds none but the span.
 *
 * @param article the article it is cut from
 * @param ordinal its number within the article, from 0
 * @param span its place in the article's text, not empty
 */
public record Passage(Article article, int ordinal, Span span) {

  /** Checks that the span is a place in the article's text. */
  public Passage {
    if (span.isEmpty() || span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "passage " + ordinal + " of " + article.id() + " is not in its text: " + span);
    }
  }

  /** The passage's words: the article's text at the passage's span. */
  public String text() {
    return article.slice(span);
  }
}
