package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies while it writes. {@code -Dseed=N} repeats the choice of moments. */
class IndexCrashTest {

  private static final int KILLS = 5;

  @TempDir Path temp;

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    long next = 1;
    for (int kill = 0; kill < KILLS; kill++) {
      String round = "seed " + seed + ", kill " + kill;
      long acknowledged = runAndKill(next, random, round);
      try (ArticleIndex index = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
        Verification found = index.verify();
        assertEquals(List.of(), found.problems(), round);
        try (Snapshot snapshot = index.snapshot()) {
          long number = snapshot.generation().number();
          assertTrue(number >= acknowledged, round + ": " + number + " after " + acknowledged);
          List<String> ids = snapshot.articles().stream().map(ArticleSummary::id).toList();
          assertEquals(ids.size(), new HashSet<>(ids).size(), round);
          assertEquals(
              new HashSet<>(
                  ReindexForever.of(number).stream().map(article -> article.id()).toList()),
              new HashSet<>(ids),
              round);
          next = number + 1;
        }
      }
    }
  }

  /** The last generation that the process said was committed. */
  private long runAndKill(long next, Random random, String round) throws Exception {
    Process process = start(next);
    long acknowledged = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int commits = 1 + random.nextInt(3);
      for (int i = 0; i < commits; i++) {
        String line = lines.readLine();
        assertNotNull(line, round + ": the process ended by itself");
        acknowledged = Long.parseLong(line);
      }
      // Somewhere in the next commit, which takes some milliseconds.
      long until = System.nanoTime() + random.nextInt(40_000_000);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // By its handle: the process itself would close the stream that is still to be read.
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("\\d+")) {
          acknowledged = Math.max(acknowledged, Long.parseLong(line));
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }

  private Process start(long next) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ReindexForever.class.getName(),
            temp.toString(),
            Long.toString(next))
        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
        .start();
  }
}
