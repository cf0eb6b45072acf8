package dealsbot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orlo paid A$64m for the quay.                   | MONEY  | A$64m
          The yard costs up to US$1.2 billion.            | MONEY  | up to US$1.2 billion
          The ferry cost €30 million, a record.           | MONEY  | €30 million
          It holds more than 40 per cent of Ostrom.       | PERCENT| more than 40 per cent
          They ordered at least 12 cranes in May.         | NUMBER | at least 12
          They ordered a dozen cranes.                    | NUMBER | a dozen
          As many as 300 workers will move.               | NUMBER | As many as 300
          The sale closes at the end of 2031.             | DATE   | the end of 2031
          The sale closed on 3 March 2029.                | DATE   | 3 March 2029
          Talks began last Tuesday.                       | DATE   | last Tuesday
          """)
  void quantitiesAreFoundWhole(String sentence, String kind, String words) {
    assertEquals(List.of(words), found(sentence, Mention.Kind.valueOf(kind)));
  }

  @ParameterizedTest
  @CsvSource({
    "A company at the quay is as good as the other.",
    "The model X200s and the B52 flew up and about."
  })
  void wordsThatOnlyLookLikeTheStartOfAQuantityAreNone(String sentence) {
    assertEquals(List.of(), found(sentence, Mention.Kind.MONEY));
    assertEquals(List.of(), found(sentence, Mention.Kind.NUMBER));
    assertEquals(List.of(), found(sentence, Mention.Kind.DATE));
  }

  private static List<String> found(String sentence, Mention.Kind kind) {
    return Mentions.in(sentence).stream()
        .filter(mention -> mention.kind() == kind)
        .map(mention -> sentence.substring(mention.span().start(), mention.span().end()))
        .toList();
  }
}
