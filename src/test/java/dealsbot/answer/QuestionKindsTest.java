package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          How many ferries will Solvang buy?              | HOW_MANY   | ferries
          Who is Astrid Moen?                             | DEFINITION | -
          who is the head of Solvang?                     | WHO        | -
          Who is buying the clinics?                      | WHO        | -
          how many electric ferries did they order        | HOW_MANY   | electric ferries
          What number of clinics is sold?                 | HOW_MANY   | -
          How old is the yard?                            | HOW_MANY   | -
          How much did Corrigan pay?                      | HOW_MUCH   | -
          What is the price of the clinics?               | HOW_MUCH   | -
          What was the total value of the deal?           | HOW_MUCH   | -
          What percentage of revenue came from China?     | PERCENTAGE | -
          Which share does Baekdu hold?                   | PERCENTAGE | -
          When do deliveries begin?                       | WHEN       | -
          In which year was the yard founded?             | WHEN       | -
          Where will the ferries sail?                    | WHERE      | -
          In which city was the summit held?              | WHERE      | city
          Who runs Solvang Lines?                         | WHO        | -
          Whose words are these?                          | WHO        | -
          Which company is building the ferries?          | WHICH      | company
          What company will sell the clinics?             | WHICH      | company
          Which companies are buying chips?               | LIST       | companies
          Name the partners of the venture                | LIST       | partners
          Why is Corrigan buying wheat?                   | WHY        | -
          What caused the delay?                          | WHY        | -
          How will the wheat be shipped?                  | HOW        | -
          Is Talbot bidding for Larkfield?                | YES_NO     | -
          did the sale go through                         | YES_NO     | -
          What did Astrid Moen say about diesel?          | SAID       | -
          How did Huang describe the collaboration?       | SAID       | -
          What is Brekke Yard?                            | DEFINITION | -
          What will become of the clinics in Ohio?        | WHAT       | -
          ferries Bergen                                  | KEYWORDS   | -
          ferries Bergen?                                 | WHAT       | -
          """)
  void theWordingTellsTheKind(String question, QuestionKind kind, String focus) {
    QuestionKinds.Reading reading = QuestionKinds.read(question, question);

    assertEquals(kind, reading.kind());
    if (focus != null) {
      assertEquals(focus, reading.focus());
    }
  }
}
