package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stressed piece never holds half a pair of brackets or quotation marks. */
class BracketsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Larch (North Yard) sold ten | Larch (North Yard | Larch (North Yard)",
        "Larch (the northern yard) sold | Larch (the | Larch",
        "They called it “a beginning” | “a beginning | “a beginning”",
        "They called it “a beginning, no more” | “a beginning | a beginning",
        "They called it “a beginning” | a beginning” | “a beginning”",
        "Larch, Dahl and Rowan | Larch, | Larch",
        "Larch (LRC) sold | Larch (LRC) | Larch (LRC)",
        "a stake of 5% (about €3m) | ( | (",
      })
  void piecesAreWhole(String text, String piece, String expected) {
    int at = text.indexOf(piece);
    Span whole = Brackets.whole(text, new Span(at, at + piece.length()));
    assertEquals(expected, whole.of(text));
  }
}
