package dealsbot.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The date beside a quotation is a day, whatever a page states. */
class ShownDateTest {

  @ParameterizedTest
  @CsvSource({
    "2025-05-20, 2025-05-20",
    "2025-05-20T08:00:00Z, 2025-05-20",
    "2025-05-20 08:00, 2025-05-20",
    "20 May 2025, 20 May 2025",
    "'', ",
  })
  void timesOfDayAreLeftOut(String stated, String shown) {
    assertEquals(shown, new Provenance(null, null, stated, null, null).shownDate());
  }
}
