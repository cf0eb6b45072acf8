package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures by SQuAD's rules, worked out by hand. */
class AnswerTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Brekke Yard.        | brekke yard
          a “smart”   ferry!      | smart ferry
          260,000                 | 260000
          $1.3bn                  | 13bn
          Anna and the Theatre    | anna and theatre
          twenty-six              | twentysix
          45%                     | 45%
          the                     | ''
          """)
  void normalFormDropsCaseMarksAndArticles(String text, String normal) {
    assertEquals(normal, AnswerText.normal(text));
  }

  @Test
  void exactMatchIsOfTheNormalForm() {
    assertTrue(AnswerText.exact("The 260,000 chips", List.of("none", "260000 chips")));
    assertFalse(AnswerText.exact("over 260,000 chips", List.of("260,000 chips")));
  }

  @Test
  void f1IsTheHarmonicMeanOfTheBestAnswer() {
    // Two of three words found, both gold words found: 2 * 2/3 * 1 / (2/3 + 1) = 0.8.
    assertEquals(0.8, AnswerText.f1("over 260,000 chips", List.of("x", "260,000 chips")), 1e-9);
    assertEquals(1, AnswerText.f1("the chips", List.of("chips")), 1e-9);
    assertEquals(0, AnswerText.f1("wheat", List.of("chips")), 1e-9);
    // A word counts once only: 1 of 2 and 1 of 1.
    assertEquals(2.0 / 3, AnswerText.f1("chips chips", List.of("chips")), 1e-9);
    assertEquals(0, AnswerText.f1("wheat", List.of()), 1e-9);
  }

  @Test
  void containsLooksForWholeWords() {
    assertTrue(AnswerText.contains("It bought nine clinics in Ohio.", List.of("Nine clinics")));
    assertFalse(AnswerText.contains("It bought ninety clinics.", List.of("nine")));
    assertFalse(AnswerText.contains("It bought nine.", List.of("the")));
  }
}
