package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what in a sentence. */
class ActsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brekke Yard will supply Solvang Lines with nine ferries.                | sell: Brekke Yard > Solvang Lines
          Nine ferries were ordered by Solvang Lines of Bergen on Monday.         | buy: Solvang Lines of Bergen > Nine ferries
          Solvang Lines, which has 14 ferries, declined to comment.               | have: Solvang Lines > 14 ferries; decline: Solvang Lines > -
          Under the contract, Solvang must pay Brekke a fifth in advance.         | pay: Solvang > Brekke a fifth
          Solvang said on Monday that it had withdrawn an offer for the yard.     | say: Solvang > -; abandon: Solvang > an offer
          The clinics, owned by Corrigan Health, employ 900 people.               | own: Corrigan Health > The clinics; employ: The clinics > 900 people
          Solvang will own the ferries and pay for their crews.                   | own: Solvang > the ferries; pay: Solvang > -
          Moen said the yard had been chosen over two others.                     | say: Moen > the yard; choose: - > the yard
          Solvang was advised by Moss and Brekke by Vane & Co.                    | advise: Moss > Solvang
          Meanwhile, Solvang's share price soared.                                | rise: Solvang's share price > -
          They used to have an offer and an order.                                | have: They > an offer and an order
          """)
  void aSentenceTellsWhoDoesWhat(String sentence, String told) {
    String found =
        new Acts(sentence)
            .all().stream()
                .map(
                    act ->
                        act.sense()
                            + ": "
                            + words(act.agent(), sentence)
                            + " > "
                            + words(act.object(), sentence))
                .collect(Collectors.joining("; "));

    assertEquals(told, found);
  }

  @Test
  void whoGivesAndWhoGetsIsTold() {
    String sentence = "Corrigan has bought the clinics from Moss Care and sold them to Vane & Co.";

    Act bought = new Acts(sentence).all().getFirst();
    Act sold = new Acts(sentence).all().getLast();

    assertEquals("Moss Care", words(bought.from(), sentence));
    assertEquals("Vane & Co", words(sold.to(), sentence));
  }

  private static String words(Span place, String sentence) {
    return place == null ? "-" : place.of(sentence);
  }
}
