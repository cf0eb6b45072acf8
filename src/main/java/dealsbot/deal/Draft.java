package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** How far it has come, where the words around do not say that it ended. */
  @Nullable Status status;

  /** Who was on the other side before, where that has ended. */
  List<Party> former = List.of();

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

  Status status() {
    return status == null ? Status.ANNOUNCED : status;
  }

  void value(@Nullable Span found) {
    if (value == null) {
      value = found;
    }
  }

  boolean has(Party.Role role) {
    return parties.stream().anyMatch(party -> party.role() == role);
  }

  /** The deal with the former side, which has ended. */
  Optional<DealStatement> ended(Span sentence) {
    if (former.isEmpty() || parties.isEmpty()) {
      return Optional.empty();
    }
    Draft before = new Draft(kind);
    before.add(parties.stream().filter(party -> party.role() == Party.Role.BUYER).toList());
    before.add(former);
    before.object = object;
    return before.parties.size() > 1
        ? Optional.of(before.statement(sentence, Status.ENDED))
        : Optional.empty();
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
