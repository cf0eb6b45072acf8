package dealsbot.soak;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's use in little: a few hundred questions in the build, 20,000 in ten minutes by {@code mvn
 * -Psoak verify}. A seed is taken by {@code -Dsoak.seed=N}.
 */
class SoakTest {

  private static final String SEED_ARTICLE = "nvidia-south-korea-ai-chip-deals.txt";

  /** What may come and go: idle threads and connections of the peers, memory that is kept warm. */
  private static final int THREADS = 12;

  private static final int SOCKETS = 24;
  private static final int HEAP_MIB = 48;

  @TempDir Path folder;

  @Test
  void nothingIsLostNothingIsDoubledAndNothingGrows() throws Exception {
    long seed = Long.getLong("soak.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    int questions = Integer.getInteger("soak.questions", 150);
    int seconds = Integer.getInteger("soak.seconds", 5);
    int stretches = Integer.getInteger("soak.stretches", 3);
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.copy(Path.of("index-data/articles", SEED_ARTICLE), articles.resolve(SEED_ARTICLE));
    try (Soak soak =
        new Soak(
            folder,
            seed,
            questions,
            stretches,
            Integer.getInteger("soak.percent", 5),
            Duration.ofSeconds(seconds))) {
      soak.run(Integer.getInteger("soak.restarts", 1));

      System.out.println("soak, seed " + seed + ": " + soak);
      assertAll(
          "seed " + seed + ": " + soak,
          () -> assertEquals(0, soak.lost(), "lost"),
          () -> assertEquals(0, soak.ledger().doubled(), "doubled"),
          () -> assertFlat(soak, "threads", Vitals::threads, THREADS),
          () -> assertFlat(soak, "sockets", Vitals::sockets, SOCKETS),
          () -> assertFlat(soak, "MiB of heap", Vitals::heapMiB, HEAP_MIB));
    }
  }

  /** Each way of being reached ends about as it began. */
  private static void assertFlat(
      Soak soak, String what, ToLongFunction<Vitals> measure, int tolerance) {
    for (int stretch = 2; stretch < soak.vitals().size(); stretch++) {
      long before = measure.applyAsLong(soak.vitals().get(stretch % 2));
      long after = measure.applyAsLong(soak.vitals().get(stretch));
      assertTrue(after <= before + tolerance, before + " " + what + " became " + after);
    }
  }
}
