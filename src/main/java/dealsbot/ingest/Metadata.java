package dealsbot.ingest;

import dealsbot.article.Provenance;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article's title and provenance.
 *
 * @param title one clean line; empty where none is stated
 * @param provenance what is stated of the rest
 */
record Metadata(String title, Provenance provenance) {

  /** The longest value, in UTF-16 units; a longer one is a paragraph that slipped in. */
  static final int MAX_LENGTH = 1_000;

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/?#<>\"]+[^\\s<>\"]*", Pattern.CASE_INSENSITIVE);

  /**
   * Takes the stated values, cleaned. A link that is not http or https is left out.
   *
   * @throws RejectedException when a value is too long
   */
  static Metadata of(Map<Field, String> stated) throws RejectedException {
    String title = value(stated, Field.TITLE);
    String url = value(stated, Field.URL);
    return new Metadata(
        title == null ? "" : title,
        new Provenance(
            value(stated, Field.PUBLISHER),
            value(stated, Field.AUTHOR),
            value(stated, Field.PUBLISHED),
            url != null && WEB_ADDRESS.matcher(url).matches() ? url : null,
            value(stated, Field.LANGUAGE)));
  }

  private static @Nullable String value(Map<Field, String> stated, Field field)
      throws RejectedException {
    String raw = stated.get(field);
    if (raw == null) {
      return null;
    }
    String value = StoredText.line(raw);
    if (value.length() > MAX_LENGTH) {
      throw new RejectedException(
          "gives its "
              + field.key()
              + " in "
              + value.length()
              + " characters: use at most "
              + MAX_LENGTH);
    }
    return value;
  }
}
