package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file system of two megabytes that fills up; left out where nobody may mount one. */
@Timeout(120)
class DiskFullTest {

  @TempDir Path folder;

  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString());
    assumeTrue(mounted, "this machine lets nobody mount a small file system");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", folder.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Test
  void aFullDiskIsSaidTheOldIndexGoesOnServingAndTheNextRunRecovers() throws Exception {
    Path filler = folder.resolve("filler");
    try (ArticleIndex index =
        new ArticleIndex(folder.resolve("lucene"), Optional.empty(), Clock.systemUTC())) {
      index.update(SampleArticles.THREE, false, false, (done, total) -> {});
      fill(filler);
      IndexException full =
          assertThrows(
              IndexException.class,
              () -> index.update(SampleArticles.many(500), false, false, (done, total) -> {}));
      assertEquals(
          "The disk is full: free some space and run reindex again; the former index goes on"
              + " serving.",
          full.getMessage());
      assertServes(index, 3);
      Files.delete(filler);
      index.update(SampleArticles.many(50), false, false, (done, total) -> {});
      assertServes(index, 50);
      assertEquals(List.of(), index.verify().problems());
    }
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertTrue(Files.size(filler) > 0, "something was written");
    }
  }

  private static void assertServes(ArticleIndex index, int articles) {
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(articles, snapshot.articles().size());
    }
  }
}
