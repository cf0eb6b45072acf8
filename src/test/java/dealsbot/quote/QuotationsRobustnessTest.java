package dealsbot.quote;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes it throw, or take more than time in proportion to the text's length. */
class QuotationsRobustnessTest {

  private static final int LONG = 500_000;

  /** Quadratic work on so much would take hours: the bound only tells the two apart. */
  private static final Duration BOUND = Duration.ofMinutes(2);

  private static final List<String> PIECES =
      List.of(
          "“",
          "”",
          "\"",
          "''",
          "‘",
          "’",
          "«",
          "»",
          "said",
          "Ruiz",
          "Ana",
          "he",
          ",",
          ".",
          "?",
          "\n",
          "that",
          "the",
          "chief",
          "executive",
          "’s",
          "by",
          "was",
          "called",
          "and",
          "to",
          "(",
          ")",
          ":",
          "—",
          "according",
          "IT",
          "Mr.",
          "who",
          "saying",
          "claim",
          "1.",
          "$5",
          "\u0000",
          "\uD83D",
          "\u00a0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "“a",
        "a”",
        "‘a",
        "''",
        "“a “b ” ",
        "“a \n\n",
        "\"a\n",
        "said ",
        "Ruiz said ",
        "Ruiz, ",
        "(",
        "said, ",
        "according to ",
        "who said, ",
        "Ana Ruiz said that she said ",
        "\n",
        "a:",
        "He said. “x,” he said. ",
        "Ana Ruiz, Leo Brandt, Kim Sato met. He said so. "
      })
  void timeGrowsWithLengthOnly(String unit) {
    String text = unit.repeat(LONG / unit.length());
    assertTimeoutPreemptively(BOUND, () -> Quotations.in(text));
  }

  @Test
  void twoMillionMarksAreRead() {
    String text = "\"".repeat(2_000_000);
    assertTimeoutPreemptively(BOUND, () -> Quotations.in(text));
  }

  @Test
  void timeGrowsWithTheNumberOfNamesOnly() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LONG; i++) {
      String name = "N" + Integer.toString(i, 26).replaceAll("[0-9]", "x");
      text.append("Chief executive Ana ").append(name);
      text.append(" left. The chief executive said it was over. “So it is,” he said.\n\n");
    }
    assertTimeoutPreemptively(BOUND, () -> Quotations.in(text.toString()));
  }

  @Test
  void anyMixtureOfMarksAndWordsIsRead() {
    long seed = Long.getLong("dealsbot.seed", 20260101L);
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      checkSpans(text.toString(), seed);
    }
  }

  private static void checkSpans(String text, long seed) {
    Span whole = new Span(0, text.length());
    for (Quotation quotation : Quotations.in(text)) {
      boolean inside = whole.contains(quotation.words());
      inside &= quotation.mention() == null || whole.contains(quotation.mention());
      assertTrue(inside, () -> "seed " + seed + ", text " + text);
    }
  }
}
