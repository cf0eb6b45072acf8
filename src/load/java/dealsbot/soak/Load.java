package dealsbot.soak;

import dealsbot.app.DataFolder;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramPeer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions in to answers out, through loopback platforms, over 24,000 invented passages, the inbox
 * on the disk: how many a second are sustained, how long an answer takes at half of that, and what
 * is lost at twice of it. The peers run in the same process, on the same cores. Once with every
 * question asked once, so that none is answered from memory; once as when there is news, when many
 * people ask the same few hundred questions.
 */
public final class Load {

  private static final int PASSAGES = Integer.getInteger("load.passages", 24_000);
  private static final int SECONDS = Integer.getInteger("load.seconds", 20);

  /** How many different questions there are on a day with news. */
  private static final int NEWS = Integer.getInteger("load.news", 300);

  private final Crowd crowd;
  private final int different;
  private int next;

  /**
   * @param different how many different questions are asked, by turns
   */
  private Load(Crowd crowd, int different) {
    this.crowd = crowd;
    this.different = different;
  }

  /**
   * Runs and prints.
   *
   * @param arguments the folder for articles, index and state; used again by the next run
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (TelegramPeer telegram = new TelegramPeer();
        SlackPeer slack = new SlackPeer();
        SoakBot bot = new SoakBot(folder, telegram, slack)) {
      prepare(folder, bot);
      Crowd crowd = new Crowd(telegram, slack);
      bot.start(false);
      slack.awaitSocket();
      System.out.println("Every question once:");
      new Load(crowd, PASSAGES).run(bot);
      System.out.println(NEWS + " different questions:");
      new Load(crowd, NEWS).run(bot);
    }
    System.exit(0);
  }

  private static void prepare(Path folder, SoakBot bot) throws Exception {
    DataFolder data = new DataFolder(folder);
    Files.createDirectories(data.articles());
    Path news = data.articles().resolve("invented.jsonl");
    if (!Files.exists(news)) {
      InventedNews.write(news, PASSAGES);
    }
    // The peers name their deliveries as in the last run, which would be known.
    for (String state : List.of("bot.db", "bot.db-wal", "bot.db-shm")) {
      Files.deleteIfExists(folder.resolve(state));
    }
    long began = System.nanoTime();
    bot.index();
    System.out.printf(Locale.ROOT, "indexed in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  private void run(SoakBot bot) throws Exception {
    feed(50, SECONDS);
    drain();
    crowd.percentiles();
    int sustained = sustained();
    drain();
    crowd.percentiles();
    System.out.printf(Locale.ROOT, "sustained: %d questions a second%n", sustained);

    long cpu = cpuNanos();
    int calm = crowd.asked();
    feed(sustained / 2, SECONDS);
    drain();
    List<Double> half = crowd.percentiles(50, 99);
    double each = (cpuNanos() - cpu) / 1e6 / (crowd.asked() - calm);
    System.out.printf(
        Locale.ROOT,
        "at %d a second: p50 %.0f ms, p99 %.0f ms, %.1f ms of a core for each, peers included%n",
        sustained / 2,
        half.get(0),
        half.get(1),
        each);

    int before = crowd.asked();
    feed(sustained * 2, SECONDS);
    int behind = crowd.open();
    double took = drain();
    System.out.printf(
        Locale.ROOT,
        "at %d a second: %d asked, %d behind at the end, all answered %.0f s later, lost %d%n",
        sustained * 2,
        crowd.asked() - before,
        behind,
        took,
        crowd.open());
    System.out.println("readings: " + bot.readings());
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** Asks at more and more a second, until answers no longer keep up. */
  private int sustained() {
    int kept = 0;
    for (int rate = 50; rate <= 1_000; rate += 50) {
      int answered = crowd.answered();
      long began = System.nanoTime();
      feed(rate, SECONDS / 2);
      double seconds = (System.nanoTime() - began) / 1e9;
      int done = crowd.answered() - answered;
      System.out.printf(
          Locale.ROOT,
          "  asked %d a second: %.0f answered a second, %d behind%n",
          rate,
          done / seconds,
          crowd.open());
      kept = Math.max(kept, (int) (done / seconds));
      if (crowd.open() > 2 * rate) {
        break;
      }
    }
    return kept;
  }

  private void feed(int rate, int seconds) {
    long began = System.nanoTime();
    int questions = rate * seconds;
    for (int i = 0; i < questions; i++) {
      crowd.ask(next, next % different);
      next++;
      long due = began + TimeUnit.SECONDS.toNanos(1) * (i + 1) / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
  }

  /** Waits until all is answered, with bounds; how many seconds that took. */
  private double drain() {
    long began = System.nanoTime();
    while (crowd.open() > 0 && System.nanoTime() - began < TimeUnit.MINUTES.toNanos(5)) {
      LockSupport.parkNanos(20_000_000);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
