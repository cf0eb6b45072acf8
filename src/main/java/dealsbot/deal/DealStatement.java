package dealsbot.deal;

import dealsbot.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of one deal. All spans are places in the article's text.
 *
 * @param sentence the whole sentence
 * @param kind what sort of deal
 * @param status how far it has come
 * @param parties those named, in the order of the text
 * @param object what changes hands
 * @param quantity how much of it, with its unit and qualifier
 * @param value the money
 * @param undisclosed whether {@code value} spans the words that it was not disclosed
 * @param date when, as it is written
 * @param place where
 * @param purpose what for
 */
public record DealStatement(
    Span sentence,
    Kind kind,
    Status status,
    List<Party> parties,
    @Nullable Span object,
    @Nullable Span quantity,
    @Nullable Span value,
    boolean undisclosed,
    @Nullable Span date,
    @Nullable Span place,
    @Nullable Span purpose) {

  /** What sort of deal: two statements of different sorts are seldom about the same. */
  public enum Kind {
    /** A thing or a company changes its owner. */
    OWNERSHIP,
    /** Goods or services, a licence, a lease, work together. */
    CONTRACT,
    /** Money is put in or lent. */
    FUNDING
  }

  /** Copies the parties. */
  public DealStatement {
    parties = List.copyOf(parties);
    if (sentence.isEmpty()) {
      throw new IllegalArgumentException("a statement stands in a sentence: " + sentence);
    }
  }

  /** Whether the same are in it. */
  boolean isBetweenThoseOf(DealStatement other) {
    return other.parties.stream()
        .allMatch(
            party -> parties.stream().anyMatch(own -> PartyKey.isOne(own.name(), party.name())));
  }

  boolean has(Party.Role role) {
    return parties.stream().anyMatch(party -> party.role() == role);
  }

  /** The same with other parties. */
  DealStatement withParties(List<Party> others) {
    return new DealStatement(
        sentence, kind, status, others, object, quantity, value, undisclosed, date, place, purpose);
  }

  /** The same with a sum, or with the words that there is none. */
  DealStatement withValue(Span sum, boolean isUndisclosed) {
    return new DealStatement(
        sentence,
        kind,
        status,
        parties,
        object,
        quantity,
        sum,
        isUndisclosed,
        date,
        place,
        purpose);
  }

  /** The same with a date. */
  DealStatement withDate(Span day) {
    return new DealStatement(
        sentence, kind, status, parties, object, quantity, value, undisclosed, day, place, purpose);
  }
}
