package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process dies while it answers. {@code -Dseed=N} repeats the choice of moments. */
@Timeout(120)
class TelegramCrashTest {

  private static final int KILLS = 3;
  private static final int QUESTIONS = 12;

  @TempDir Path temp;

  @Test
  void everyQuestionIsAnsweredAlthoughTheBotIsKilledInBetween() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, Integer> answers = new TreeMap<>();
    int asked = 0;
    try (TelegramPeer peer = new TelegramPeer()) {
      for (int kill = 0; kill < KILLS; kill++) {
        for (int i = 0; i < QUESTIONS; i++) {
          peer.pushPrivateText(1000 + asked, "question " + asked);
          asked++;
        }
        Process process = start(peer);
        int heard = 1 + random.nextInt(QUESTIONS / 2);
        for (int i = 0; i < heard; i++) {
          answers.merge(peer.nextMessage().get("text"), 1, Integer::sum);
        }
        // By its handle: no word to the process, and no time for it.
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
      Process last = start(peer);
      try {
        while (answers.size() < asked) {
          answers.merge(peer.nextMessage().get("text"), 1, Integer::sum);
        }
      } finally {
        last.toHandle().destroyForcibly();
        last.waitFor();
      }
    }
    String round = "seed " + seed + ": " + answers;
    assertEquals(KILLS * QUESTIONS, answers.size(), round);
    // Told in the documentation: the message that had arrived in a chat and was not noted yet when
    // the bot was killed goes once more.
    assertTrue(answers.values().stream().allMatch(times -> times <= 1 + KILLS), round);
  }

  private Process start(TelegramPeer peer) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            AnswerForever.class.getName(),
            peer.apiUrl(),
            temp.resolve("bot.db").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
