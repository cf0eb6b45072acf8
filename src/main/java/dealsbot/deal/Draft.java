package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement on its way: cells are put in as they are found, the first of a sort stays. */
final class Draft {

  final Kind kind;
  final List<Party> parties = new ArrayList<>();
  @Nullable Span object;
  @Nullable Span quantity;
  @Nullable Span value;
  @Nullable Span date;
  @Nullable Span place;
  @Nullable Span purpose;
  boolean undisclosed;

  /** Told with a word that anybody may use of work together. */
  boolean together;

  /** Told with one side only, whatever the sum: the other must be named elsewhere. */
  boolean open;

  Draft(Kind kind) {
    this.kind = kind;
  }

  void add(List<Party> more) {
    for (Party party : more) {
      boolean there =
          parties.stream()
              .anyMatch(
                  p ->
                      p.name().equals(party.name())
                          || (p.span().overlaps(party.span()) && !p.span().equals(party.span())));
      if (!there) {
        parties.add(party);
      }
    }
  }

  void value(@Nullable Span found) {
    if (value == null) {
      value = found;
    }
  }

  boolean has(Party.Role role) {
    return parties.stream().anyMatch(party -> party.role() == role);
  }

  DealStatement statement(Span sentence, Status status) {
    parties.sort((a, b) -> a.span().compareTo(b.span()));
    return new DealStatement(
        sentence,
        kind,
        status,
        parties,
        object,
        quantity,
        value,
        undisclosed,
        date,
        place,
        purpose);
  }
}
