package dealsbot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          260k          | 260,000
          260k          | 260000
          260,000       | 260 thousand
          1.3bn         | 1.3 billion
          5 trillion    | 5,000,000,000,000
          5 trillion    | 5tn
          nine          | 9
          9             | nine
          0             | zero
          """)
  void aNumberHasItsOtherForms(String typed, String form) {
    List<String> forms = NumberForms.of(List.of(typed.split(" ", -1)), 0);

    assertTrue(forms.contains(form), forms.toString());
  }

  @Test
  void aWordThatIsNoNumberHasNone() {
    assertEquals(List.of(), NumberForms.of(List.of("ferries"), 0));
    assertEquals(List.of(), NumberForms.of(List.of("4x4"), 0));
  }
}
