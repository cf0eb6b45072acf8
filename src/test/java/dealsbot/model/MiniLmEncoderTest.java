package dealsbot.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.sample.Encoders;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MiniLmEncoderTest {

  static final List<String> ODD_TEXTS =
      List.of(
          "",
          " \n\t ",
          "\0",
          "word ".repeat(2_000),
          "x".repeat(10_000),
          "😀👩‍🚀🇰🇷",
          "\uD83D",
          "a \uDE00 b",
          "한국어로 된 문장입니다.",
          "東京電力",
          "\u202Eabc",
          "[CLS] [SEP] [UNK]");

  private final MiniLmEncoder encoder = Encoders.miniLm();

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much did the bank pay? | What was the price that the lender paid? | Who won the match?
          The firm bought a rival. | A competitor was acquired by the company. | It rained in Oslo.
          The chief executive resigned. | The boss of the company stepped down. | Wheat is cheap.
          """)
  void aParaphraseIsNearerThanAnotherMatter(String text, String paraphrase, String other) {
    float[] vector = encoder.encode(text);

    double near = cosine(vector, encoder.encode(paraphrase));
    double far = cosine(vector, encoder.encode(other));

    assertTrue(near > far + 0.2, near + " against " + far);
  }

  @ParameterizedTest
  @FieldSource("ODD_TEXTS")
  void anyTextHasAVectorOfLengthOne(String text) {
    float[] vector = encoder.encode(text);

    assertEquals(encoder.dimension(), vector.length);
    assertEquals(1, cosine(vector, vector), 1e-4);
    assertArrayEquals(vector, encoder.encode(text));
  }

  @Test
  void manyThreadsGetTheSameVectorsAsOne() throws Exception {
    List<String> texts = new ArrayList<>(ODD_TEXTS.subList(4, ODD_TEXTS.size()));
    texts.add("The ferries will sail between Bergen and Stavanger.");
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<List<float[]>>> results = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        results.add(pool.submit(() -> texts.stream().map(encoder::encode).toList()));
      }
      for (Future<List<float[]>> result : results) {
        List<float[]> vectors = result.get(60, TimeUnit.SECONDS);
        for (int i = 0; i < texts.size(); i++) {
          assertArrayEquals(alone.get(i), vectors.get(i), texts.get(i));
        }
      }
    }
  }
}
