package dealsbot.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from, as its file states it. What the file does not say is null, never
 * guessed.
 *
 * @param publisher the newspaper, agency or site
 * @param author the byline
 * @param published the date of publication as stated, ISO 8601 where the file gives it so
 * @param url where the article can be read, http or https
 * @param language a BCP 47 tag such as {@code en}
 */
public record Provenance(
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String published,
    @Nullable String url,
    @Nullable String language) {

  /** Nothing is known. */
  public static final Provenance NONE = new Provenance(null, null, null, null, null);

  /** Turns blank values into null. */
  public Provenance {
    publisher = blankToNull(publisher);
    author = blankToNull(author);
    published = blankToNull(published);
    url = blankToNull(url);
    language = blankToNull(language);
  }

  /** The day of publication, when {@link #published} begins with an ISO 8601 date. */
  public Optional<LocalDate> publishedOn() {
    if (published == null || published.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(published.substring(0, 10)));
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
  }

  /** The date as people read it: the day alone where a time of day follows; null where none is. */
  public @Nullable String shownDate() {
    return publishedOn().map(LocalDate::toString).orElse(published);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
