package dealsbot.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.DealStatement;
import dealsbot.deal.Party;
import dealsbot.deal.Status;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article's statements about deals as one stored string, the sentence beside its cells. */
final class StoredDeals {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private StoredDeals() {}

  /** A place in the text; the words are those of the sentence. */
  record Place(int start, int end) {
    static @Nullable Place of(@Nullable Span span) {
      return span == null ? null : new Place(span.start(), span.end());
    }

    Span span() {
      return new Span(start, end);
    }
  }

  /** One party as it is stored. */
  record StoredParty(Place place, String name, String role) {}

  /** One statement as it is stored; {@code text} lets a later reading be checked. */
  record Stored(
      Place sentence,
      String text,
      String kind,
      String status,
      List<StoredParty> parties,
      @Nullable Place object,
      @Nullable Place quantity,
      @Nullable Place value,
      boolean undisclosed,
      @Nullable Place date,
      @Nullable Place place,
      @Nullable Place purpose) {

    /** Every place that the statement names in the article's text. */
    Stream<Place> places() {
      return Stream.concat(
          parties.stream().map(StoredParty::place),
          Stream.of(
                  Stream.ofNullable(object),
                  Stream.ofNullable(quantity),
                  Stream.ofNullable(value),
                  Stream.ofNullable(date),
                  Stream.ofNullable(place),
                  Stream.ofNullable(purpose))
              .flatMap(cell -> cell));
    }
  }

  static String write(List<DealStatement> statements, Article article) {
    return GSON.toJson(statements.stream().map(s -> stored(s, article)).toList());
  }

  static List<Stored> read(String json) {
    return List.of(GSON.fromJson(json, Stored[].class));
  }

  static DealStatement statement(Stored stored) {
    return new DealStatement(
        stored.sentence.span(),
        DealStatement.Kind.valueOf(stored.kind),
        Status.valueOf(stored.status),
        stored.parties.stream()
            .map(p -> new Party(p.place.span(), p.name, Party.Role.valueOf(p.role)))
            .toList(),
        span(stored.object),
        span(stored.quantity),
        span(stored.value),
        stored.undisclosed,
        span(stored.date),
        span(stored.place),
        span(stored.purpose));
  }

  private static @Nullable Span span(@Nullable Place place) {
    return place == null ? null : place.span();
  }

  private static Stored stored(DealStatement statement, Article article) {
    Span sentence = statement.sentence();
    return new Stored(
        new Place(sentence.start(), sentence.end()),
        article.slice(sentence),
        statement.kind().name(),
        statement.status().name(),
        statement.parties().stream()
            .map(
                p ->
                    new StoredParty(
                        new Place(p.span().start(), p.span().end()), p.name(), p.role().name()))
            .toList(),
        Place.of(statement.object()),
        Place.of(statement.quantity()),
        Place.of(statement.value()),
        statement.undisclosed(),
        Place.of(statement.date()),
        Place.of(statement.place()),
        Place.of(statement.purpose()));
  }
}
