package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said to have changed between two versions of an article. */
class ChangedSentenceTest {

  private static String changes(String before, String after) {
    return ChangedSentence.between(before, after).stream()
        .map(c -> (c.figures() ? "# " : "  ") + c.before() + " -> " + c.after())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void sentencesWithOtherFiguresComeFirstAndUntouchedOnesNotAtAll() {
    assertEquals(
        """
        # The price is 620 million crowns. -> The price is 640 million crowns.
          The yard said so on Monday. -> The yard itself said so on Monday.
          null -> Nobody was surprised.
          The sea was calm. -> null\
        """,
        changes(
            "The yard said so on Monday. The sea was calm. The price is 620 million crowns. It"
                + " stays.",
            "The yard itself said so on Monday. Nobody was surprised. The price is 640 million"
                + " crowns. It stays."));
  }

  @Test
  void equalTextsHaveNoChanges() {
    assertEquals("", changes("One. Two.", "One. Two."));
  }
}
