package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads what a later sentence adds to a deal: "The agreement is worth about $3 billion". */
final class Clauses {

  /** A longer "sentence" is a table or a list. */
  static final int LONGEST = 1_200;

  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "^(?:The|This|That) (?:[\\w-]+"
              + " ){0,2}?(?:deal|agreement|contract|transaction|acquisition|takeover|purchase|order|sale|pact|partnership)\\b[^,;]{0,40}?\\b(?:worth|valued"
              + " at|valued|values|value of)\\b");

  private Clauses() {}

  /** The sum that a sentence about "the deal" gives. */
  static Optional<Span> worth(String text, Span sentence, Supplier<Clause> clause) {
    var taken = TAKEN_UP.matcher(text).region(sentence.start(), sentence.end());
    if (!taken.find()) {
      return Optional.empty();
    }
    Clause words = clause.get();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.type() == Word.Type.MONEY && word.span().start() >= taken.end()) {
        return Optional.of(word.span());
      }
    }
    return Optional.empty();
  }

  static DealStatement valued(DealStatement statement, Span value, boolean undisclosed) {
    return new DealStatement(
        statement.sentence(),
        statement.kind(),
        statement.status(),
        statement.parties(),
        statement.object(),
        statement.quantity(),
        value,
        undisclosed,
        statement.date(),
        statement.place(),
        statement.purpose());
  }
}
