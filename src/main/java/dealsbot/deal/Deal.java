package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deal, as one or several articles have it. Every cell stands on an article's words.
 *
 * @param id the first article's id and the deal's number in it
 * @param kind what sort of deal
 * @param status how far it has come, as the newest article has it
 * @param parties each once
 * @param statements the sentences that tell of it, the newest article's first
 * @param conflicts cells that articles have differently
 */
public record Deal(
    String id,
    Kind kind,
    Status status,
    List<PartyCell> parties,
    @Nullable Cell object,
    @Nullable Cell quantity,
    @Nullable Cell value,
    @Nullable Cell date,
    @Nullable Cell place,
    @Nullable Cell purpose,
    List<Told> statements,
    List<Conflict> conflicts) {

  /** Copies the lists. */
  public Deal {
    parties = List.copyOf(parties);
    statements = List.copyOf(statements);
    conflicts = List.copyOf(conflicts);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("a deal is told somewhere: " + id);
    }
  }

  /**
   * Words of an article.
   *
   * @param article the article
   * @param span their place in its text
   * @param undisclosed whether they say that it was not disclosed
   */
  public record Cell(Article article, Span span, boolean undisclosed) {
    /** The words. */
    public String text() {
      return article.slice(span);
    }
  }

  /** A party and where it is named. */
  public record PartyCell(Cell cell, String name, Party.Role role) {}

  /** A sentence that tells of the deal. */
  public record Told(Article article, DealStatement statement) {
    /** The sentence's words. */
    public String text() {
      return article.slice(statement.sentence());
    }
  }

  /**
   * A cell that two articles have differently.
   *
   * @param cell which, such as {@code value}; {@code status} where the deal went on or came to
   *     nothing, its cells are the sentences that say so
   * @param newer as the newer article has it
   * @param older as the other has it
   * @param newerSentence where the newer stands
   * @param olderSentence where the other stands
   * @param newerWords how the newer is shown: the cell's text, or the status in words
   * @param olderWords how the other is shown
   */
  public record Conflict(
      String cell,
      Cell newer,
      Cell older,
      Span newerSentence,
      Span olderSentence,
      String newerWords,
      String olderWords) {

    private static final Pattern AMENDS =
        Pattern.compile(
            "\\b(?:cut|raised?|raises|lowered|reduced|increased|doubled|tripled|enlarged|extended"
                + "|expanded|amended|amends|revised|renegotiated|trimmed|sweetened|improved|lifted"
                + "|instead of|up from|down from|will now|now (?:worth|expects|plans|due))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether the later article tells that the deal was changed, rather than another figure. */
    public boolean isAmendment() {
      Optional<LocalDate> after = newer.article().provenance().publishedOn();
      Optional<LocalDate> before = older.article().provenance().publishedOn();
      boolean later = after.isPresent() && before.isPresent() && after.get().isAfter(before.get());
      if (cell.equals("status")) {
        return later;
      }
      String told = newer.article().slice(newerSentence);
      return later && (told.contains(older.text()) || AMENDS.matcher(told).find());
    }
  }

  /** The cells beside the parties, by name, those that are there. */
  public Stream<NamedCell> cells() {
    return Stream.of(
            named("object", object),
            named("quantity", quantity),
            named("value", value),
            named("date", date),
            named("place", place),
            named("purpose", purpose))
        .flatMap(Optional::stream);
  }

  /** A cell and what it is called. */
  public record NamedCell(String name, Cell cell) {}

  private static Optional<NamedCell> named(String name, @Nullable Cell cell) {
    return cell == null ? Optional.empty() : Optional.of(new NamedCell(name, cell));
  }
}
