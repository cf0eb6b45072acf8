package dealsbot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

  private final WordPiece wordPiece = WordPiece.fromResource("/all-minilm-l6-v2-q-tokenizer.json");

  /** Ids as BERT's uncased vocabulary has them: 101 is [CLS], 102 [SEP], 100 [UNK]. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello world              | 101 7592 2088 102
          Hello, WORLD!            | 101 7592 1010 2088 999 102
          unaffable                | 101 14477 20961 3468 102
          Zürich                   | 101 10204 102
          日本                     | 101 1864 1876 102
          '   spaces   here   '    | 101 7258 2182 102
          """)
  void piecesAreThoseOfTheVocabulary(String text, String ids) {
    long[] pieces = wordPiece.encode(text, 128);

    StringBuilder found = new StringBuilder();
    for (long piece : pieces) {
      found.append(piece).append(' ');
    }
    assertEquals(ids, found.toString().strip());
  }

  @Test
  void whatLiesPastTheLimitIsLeftOut() {
    long[] ids = wordPiece.encode("hello ".repeat(500), 16);

    assertEquals(16, ids.length);
    assertEquals(101, ids[0]);
    assertEquals(102, ids[15]);
    assertArrayEquals(new long[] {101, 102}, wordPiece.encode("hello", 2));
  }

  @Test
  void aWordTooLongToReadIsUnknown() {
    assertArrayEquals(new long[] {101, 100, 102}, wordPiece.encode("x".repeat(101), 128));
  }
}
