package dealsbot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxPairsTest {

  private static final OnnxPairs PAIRS = new OnnxPairs();

  private static final String TEXT =
      "Dutch brewer Marlow has ordered twelve copper kettles from Pendry Works for 3 million"
          + " euros. Its rival Corvane brews in wooden vats, analysts at Orvale Bank said.";

  @AfterAll
  static void rest() {
    PAIRS.rest();
  }

  private static float[][] score(String text, String... names) {
    int[] starts = IntStream.range(0, names.length).map(i -> text.indexOf(names[i])).toArray();
    int[] ends = IntStream.range(0, names.length).map(i -> starts[i] + names[i].length()).toArray();
    return PAIRS.score("Brewer orders kettles", text, starts, ends);
  }

  @Test
  void thoseWhoDealAreToldFromThoseWhoDoNot() {
    float[][] pairs = score(TEXT, "Marlow", "Pendry Works", "Corvane", "Orvale Bank");
    assertTrue(pairs[0][1] > 1, "buyer and seller: " + pairs[0][1]);
    assertTrue(pairs[0][2] < -1, "rivals: " + pairs[0][2]);
    assertTrue(pairs[1][3] < -1, "seller and analyst: " + pairs[1][3]);
  }

  @Test
  void bothOrdersAreOnePairAndTheSameTextGivesTheSame() {
    float[][] pairs = score(TEXT, "Marlow", "Pendry Works", "Corvane");
    assertEquals(pairs[0][1], pairs[1][0], 1e-4);
    assertArrayEquals(pairs, score(TEXT, "Marlow", "Pendry Works", "Corvane"));
    PAIRS.rest();
    assertArrayEquals(pairs, score(TEXT, "Marlow", "Pendry Works", "Corvane"), "opened anew");
  }

  @Test
  void whatLiesPastTheWindowIsNotRead() {
    String far =
        "Marlow bought kettles from Pendry. " + "Nothing happened. ".repeat(400) + "Tessmer slept.";
    float[][] pairs = score(far, "Marlow", "Pendry", "Tessmer");
    assertFalse(Float.isNaN(pairs[0][1]));
    assertTrue(Float.isNaN(pairs[0][2]));
    assertTrue(Float.isNaN(pairs[2][1]));
  }

  @Test
  void oneNameAloneAndOddTextsAreNoTrouble() {
    assertEquals(1, score("Marlow.", "Marlow").length);
    assertEquals(2, PAIRS.score("", "", new int[] {0, 0}, new int[] {0, 0}).length);
    assertEquals(0, PAIRS.score("\u0000", "\ud83d\ude00 \ud800", new int[0], new int[0]).length);
  }

  @Test
  void theFileIsCalledWhatTheProgramCallsIt() throws OrtException {
    try (OrtSession session =
        Sessions.ofResource(NativeLibrary.start(), "/dealsbot/model/pairs.onnx")) {
      assertEquals(OnnxPairs.NAME, session.getMetadata().getCustomMetadata().get("version"));
    }
  }
}
