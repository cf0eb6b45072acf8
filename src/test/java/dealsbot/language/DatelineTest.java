package dealsbot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SEOUL, March 3 (Wire) — The ferry sails. | The ferry sails.
          DUBLIN, March 4 (North Wire) - Eight sail. | Eight sail.
          HALIFAX — Larch has sold. | Larch has sold.
          PORT ELGIN, Ontario (Wire) – It sails. | It sails.
          The ferry – a new one – sails. | The ferry – a new one – sails.
          IBM said on Monday it would sail. | IBM said on Monday it would sail.
          """)
  void theReportBeginsBehindTheDateline(String sentence, String report) {
    assertEquals(report, sentence.substring(Dateline.end(sentence)));
  }
}
