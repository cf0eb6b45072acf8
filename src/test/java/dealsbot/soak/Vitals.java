package dealsbot.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What must not grow, the peers' part included.
 *
 * @param threads platform threads
 * @param heapMiB what is left of the heap after a collection
 * @param sockets open sockets; -1 where the system does not tell
 */
record Vitals(int threads, long heapMiB, int sockets) {

  static Vitals now() {
    System.gc();
    System.gc();
    return new Vitals(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        openSockets());
  }

  private static int openSockets() {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return -1;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      List<Path> listed = all.toList();
      return (int) listed.stream().filter(Vitals::isSocket).count();
    } catch (IOException unavailable) {
      return -1;
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d threads, %d MiB of heap, %d sockets", threads, heapMiB, sockets);
  }
}
