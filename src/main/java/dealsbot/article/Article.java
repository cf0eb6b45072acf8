package dealsbot.article;

import java.util.ArrayList;
import java.util.List;

/**
 * One news article. Its title is not part of the text: the first paragraph starts at 0, and
 * paragraphs are joined by one blank line.
 *
 * @param id unique in the corpus: the file's name without extension, or the line's id
 * @param title the headline; may be empty
 * @param provenance publisher, author, date, link and language, as far as they are stated
 * @param text the paragraphs, joined by {@link #PARAGRAPH_BREAK}
 */
public record Article(String id, String title, Provenance provenance, String text) {

  /** What stands between two paragraphs. */
  public static final String PARAGRAPH_BREAK = "\n\n";

  /** Checks that the article can be named and has words. */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has no text");
    }
  }

  /**
   * The words at {@code span}.
   *
   * @throws IndexOutOfBoundsException when the span reaches past the text
   */
  public String slice(Span span) {
    return span.of(text);
  }

  /** The spans of the paragraphs, in order, without the breaks between them. */
  public List<Span> paragraphs() {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(PARAGRAPH_BREAK, start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        paragraphs.add(new Span(start, end));
      }
      start = end + PARAGRAPH_BREAK.length();
    }
    return paragraphs;
  }
}
