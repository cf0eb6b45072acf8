package dealsbot.language;

import dealsbot.article.Span;

/**
 * A piece of text of a recognisable kind.
 *
 * @param span its place in the text that was read
 * @param kind what it is
 */
public record Mention(Span span, Kind kind) {

  /** What a piece of text can be recognised as. */
  public enum Kind {
    /** A sum with its currency: {@code $5 billion}, {@code 5 trillion won}. */
    MONEY,
    /** A share or rate: {@code 10%}, {@code 3 percentage points}. */
    PERCENT,
    /** A count or measure with its qualifier: {@code more than 50,000}. */
    NUMBER,
    /** A date, a year, a day of the week, a quarter, or a stretch of time. */
    DATE,
    /** A name: a person, an organisation, a place, a product. */
    NAME,
    /** Names joined by commas and "and". */
    NAMES,
    /** Words between quotation marks. */
    QUOTED
  }

  /** Whether it is a number of any kind. */
  public boolean isQuantity() {
    return kind == Kind.MONEY || kind == Kind.PERCENT || kind == Kind.NUMBER;
  }
}
