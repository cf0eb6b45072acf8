package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreamblesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hi all, I was reading that piece on Solvang over lunch and my boss wants to know, how many ferries they ordered, can you help? | how many ferries they ordered, Solvang?
          hello, we talked about the clinics in Ohio on Tuesday and I was wondering who owns them now                                    | who owns them now, Ohio?
          How many ferries did Solvang order, and when will they sail?                                                                   | How many ferries did Solvang order, and when will they sail?
          Brekke Yard builds ships for three lines on the coast of Norway, which of them ordered ferries?                                | Brekke Yard builds ships for three lines on the coast of Norway, which of them ordered ferries?
          """)
  void whatLeadsUpToAQuestionIsTakenAway(String typed, String asked) {
    assertEquals(asked, Preambles.cut(typed));
  }
}
