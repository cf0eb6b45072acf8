package dealsbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies while it takes in and answers. {@code -Dseed=N} repeats the choice of moments,
 * {@code -Dkills=N} goes on for longer.
 */
@Timeout(300)
class MailboxCrashTest {

  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final int UPDATES_A_ROUND = 150;

  /** As many as the process has workers: what each had sent and not noted yet. */
  private static final int DOUBLED_BY_A_KILL = 4;

  @TempDir Path folder;

  private final Set<Integer> acknowledged = new HashSet<>();
  private final Map<Integer, Integer> sent = new HashMap<>();

  @Test
  void whatWasAcknowledgedIsAnsweredAndOnlyAKillInTheSendingMayDoubleIt() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      List<Integer> updates = new ArrayList<>();
      for (int i = 0; i < UPDATES_A_ROUND; i++) {
        updates.add(kill * UPDATES_A_ROUND + i);
      }
      // Platforms repeat what was acknowledged, too.
      acknowledged.stream().limit(20).forEach(updates::add);
      run(updates, 1 + random.nextInt(UPDATES_A_ROUND));
    }
    Set<Integer> rest = new TreeSet<>();
    for (int i = 0; i < KILLS * UPDATES_A_ROUND; i++) {
      if (!acknowledged.contains(i)) {
        rest.add(i);
      }
    }
    run(List.copyOf(rest), Integer.MAX_VALUE);

    String about = "seed " + seed;
    assertEquals(KILLS * UPDATES_A_ROUND, acknowledged.size(), about);
    assertEquals(Set.of(), lost(), about);
    long doubled = sent.values().stream().mapToInt(times -> times - 1).sum();
    assertTrue(doubled <= (long) DOUBLED_BY_A_KILL * KILLS, about + ": " + doubled + " doubled");
  }

  private Set<Integer> lost() {
    Set<Integer> lost = new TreeSet<>(acknowledged);
    lost.removeAll(sent.keySet());
    return lost;
  }

  /** Feeds the updates, and kills the process after so many lines. */
  private void run(List<Integer> updates, int lines) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AnswersForever.class.getName(),
                folder.resolve("bot.db").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread feeder =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (PrintStream in =
                      new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
                    updates.forEach(in::println);
                  }
                });
    int read = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = next(out); line != null; line = next(out)) {
        note(line);
        if (++read == lines) {
          // By its handle: the process itself would close the stream that is still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    feeder.join();
  }

  private static String next(BufferedReader out) throws IOException {
    return out.readLine();
  }

  private void note(String line) {
    String[] words = line.split(" ", 2);
    if (words.length == 2 && words[1].matches("\\d+")) {
      int update = Integer.parseInt(words[1]);
      if (words[0].equals("ack")) {
        acknowledged.add(update);
      } else if (words[0].equals("sent")) {
        sent.merge(update, 1, Integer::sum);
      }
    }
  }
}
