package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The article that comes with the bot, asked about on every surface. */
@Timeout(120)
class SeedAnswerTest {

  @Test
  void aQuestionIsAnsweredInTheArticlesWords(@TempDir Path folder) throws Exception {
    Shown.Proof expected =
        new Shown.Proof(
            "US semiconductor powerhouse Nvidia has announced a series of major partnerships with"
                + " South Korea’s government and leading corporations, including Samsung, LG,"
                + " Hyundai, and several others, to supply >>over 260,000<< advanced artificial"
                + " intelligence (AI) chips.",
            "",
            "",
            "Nvidia Secures Major AI Chip Deals With South Korean Tech Giants",
            "publisher and date not stated",
            "",
            "nvidia-south-korea-ai-chip-deals 0–255");
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder);
        Talk terminal = new TerminalTalk(newsroom::bot);
        Talk telegram = new TelegramTalk(newsroom.bot());
        Talk slack = new SlackTalk(newsroom.bot())) {
      for (Talk talk : List.of(terminal, telegram, slack)) {
        Shown answer =
            talk.hold(List.of(List.of("How many AI chips will Nvidia supply to South Korea?")))
                .get(0)
                .shown()
                .get(0);

        assertEquals(expected, answer.proofs().get(0), talk.getClass().getSimpleName());
      }
    }
  }
}
