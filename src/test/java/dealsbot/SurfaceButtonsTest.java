package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conversations with what can be pressed, on every surface: the same button shows the same words
 * with the same proof, and leads back.
 */
@Timeout(120)
class SurfaceButtonsTest {

  private static final String WORTH =
      "How much is the amended Halden agreement with Morrow Cloud worth?";

  @TempDir static Path folder;

  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws Exception {
    newsroom = Newsroom.open(Newsroom.CORPUS, folder);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  static List<List<String>> conversations() {
    return List.of(
        List.of(WORTH, "▸Source", "▸Back"),
        List.of(WORTH, "▸More", "▸Back", "▸Why this answer", "▸Back"),
        List.of("What did Ingrid Sollie say about packaging?", "▸Quotes on this", "▸Back"),
        List.of(
            "How many jets did Coralway order?",
            "▸Not helpful",
            "▸Outdated",
            "and who builds them?"),
        List.of("Who supplies chips to Mongolia?", "▸Tell me when it is known"),
        List.of("/settings", "▸Short answers", WORTH));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void everySurfaceShowsTheSame(List<String> turns) throws Exception {
    Map<String, Talk.Seen> seen = new LinkedHashMap<>();
    try (Talk terminal = new TerminalTalk(newsroom::rememberingBot);
        Talk telegram = new TelegramTalk(newsroom.rememberingBot());
        Talk slack = new SlackTalk(newsroom.rememberingBot())) {
      seen.put("terminal", terminal.converse(turns));
      seen.put("Telegram", telegram.converse(turns));
      seen.put("Slack", slack.converse(turns));
    }
    List<Shown> expected = seen.get("terminal").shown();
    assertEquals(turns.size(), expected.size(), "every turn is answered");
    seen.forEach(
        (surface, talk) -> {
          assertEquals(talk.said(), talk.shown(), surface);
          assertEquals(expected, talk.shown(), surface);
        });
    for (int turn = 0; turn < turns.size(); turn++) {
      if (turns.get(turn).equals("▸Back")) {
        assertEquals(expected.get(0), expected.get(turn), "back to the answer");
      }
      assertTrue(
          !expected.get(turn).words().isEmpty() || !expected.get(turn).proofs().isEmpty(),
          turns.get(turn));
    }
  }
}
