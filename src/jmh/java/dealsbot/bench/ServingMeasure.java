package dealsbot.bench;

import com.sun.net.httpserver.HttpServer;
import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.config.ReaderSettings;
import dealsbot.config.SourceSettings;
import dealsbot.eval.EvalFile;
import dealsbot.eval.EvalQuestion;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what people notice while articles change, on a copy of a data folder: how long it takes
 * until a page that was added and fetched is answered from, and how long answers take while
 * everything is indexed anew, one question after the other without a pause, beside the same on a
 * quiet index. No question is asked twice before the set is used up, so that none is answered from
 * memory.
 *
 * <p>Arguments: the data folder, and a question set.
 */
public final class ServingMeasure {

  private static final List<String> TOWNS =
      List.of("Ostermark", "Velsund", "Karrowby", "Pellinore", "Zandhoek", "Morvala");

  private static final int WARM_UP = 40;

  /** When each page was sent, by its town. */
  private static final Map<String, Long> SENT = new ConcurrentHashMap<>();

  private final Workplace workplace;
  private final ChatHandler bot;
  private final List<String> questions;
  private int asked;

  private ServingMeasure(Workplace workplace, List<String> questions) {
    this.workplace = workplace;
    this.bot = workplace.passingHandler();
    this.questions = questions;
  }

  /** How long answers took, in milliseconds, and what was wrong with them. */
  private record Answers(List<Double> millis, int failed, int empty) {

    double percentile(double part) {
      List<Double> ordered = millis.stream().sorted().toList();
      return ordered.get((int) Math.min(ordered.size() - 1L, Math.round(part * ordered.size())));
    }

    void print(String when) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d questions, median %.0f ms, p99 %.0f ms, %d failed, %d found an empty index%n",
          when,
          millis.size(),
          percentile(0.5),
          percentile(0.99),
          failed,
          empty);
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path copy = Files.createTempDirectory("serving");
    HttpServer site = site();
    try {
      copy(Path.of(arguments[0]), copy);
      List<String> questions =
          EvalFile.read(Path.of(arguments[1])).stream().map(EvalQuestion::question).toList();
      try (Workplace workplace = open(copy)) {
        workplace.serve();
        workplace.librarian().reindex(false, false, Progress.SILENT);
        new ServingMeasure(workplace, questions).run(site);
      }
    } finally {
      site.stop(0);
      Corpus.delete(copy);
    }
  }

  private static Workplace open(Path folder) {
    return Workplace.open(
        new DataFolder(folder),
        true,
        Set.of(),
        Duration.ofDays(1),
        Duration.ofHours(1),
        ReaderSettings.DEFAULT,
        new SourceSettings(false, List.of(), Duration.ofHours(1), Set.of(), Set.of("127.0.0.1")));
  }

  private void run(HttpServer site) throws Exception {
    int articles = articles();
    System.out.printf(
        "%,d articles, %,d passages%n",
        articles, workplace.librarian().status().generation().orElseThrow().passages());
    while (asked < WARM_UP) {
      ask(next());
    }
    List<Double> adding = new ArrayList<>();
    for (String town : TOWNS) {
      adding.add(added(town, site));
    }
    System.out.printf(
        Locale.ROOT,
        "From fetched to answered, in seconds: %s%n",
        adding.stream().map(seconds -> String.format(Locale.ROOT, "%.1f", seconds)).toList());
    int quietly = (questions.size() - asked) / 2;
    Answers quiet = answers(articles, () -> asked < WARM_UP + quietly);
    quiet.print("Quiet");
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Double> reindex =
          beside.submit(() -> workplace.librarian().reindex(true, false, Progress.SILENT).millis());
      Answers busy = answers(articles, () -> !reindex.isDone());
      busy.print("During a full re-index");
      System.out.printf(
          Locale.ROOT,
          "p99 is %.1f times the quiet one; the re-index took %.0f s%n",
          busy.percentile(0.99) / quiet.percentile(0.99),
          reindex.get() / 1000);
    }
  }

  private String next() {
    return questions.get(asked++ % questions.size());
  }

  /** Asks on and on. */
  private Answers answers(int articles, BooleanSupplier goOn) {
    List<Double> millis = new ArrayList<>();
    int failed = 0;
    int empty = 0;
    while (goOn.getAsBoolean()) {
      long start = System.nanoTime();
      try {
        failed += ask(next()).isSilent() ? 1 : 0;
        empty += articles() < articles ? 1 : 0;
      } catch (RuntimeException broken) {
        failed++;
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return new Answers(millis, failed, empty);
  }

  private Reply ask(String question) {
    return bot.handle(new ChatRequest(Person.CONSOLE, "measure", question), Progress.SILENT);
  }

  private int articles() {
    try (Snapshot snapshot = workplace.index().snapshot()) {
      return snapshot.generation().articles();
    }
  }

  /** Seconds from the page's last byte to an answer out of it. */
  private double added(String town, HttpServer site) throws Exception {
    String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/" + town;
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Reply> adding =
          beside.submit(
              () ->
                  workplace
                      .handler()
                      .handle(
                          new ChatRequest(Person.CONSOLE, "admin", "/add " + address),
                          Progress.SILENT));
      while (true) {
        long fetched = SENT.getOrDefault(town, 0L);
        String answer =
            ask("How many turbines will " + town + " Wind order from Tolsta Works?").toString();
        if (fetched > 0 && answer.contains("4,310") && answer.contains(town)) {
          return (System.nanoTime() - fetched) / 1e9;
        }
        if (adding.isDone() && fetched == 0) {
          throw new IllegalStateException("not added: " + adding.get());
        }
      }
    }
  }

  private static HttpServer site() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String town = exchange.getRequestURI().getPath().substring(1);
          boolean known = TOWNS.contains(town);
          byte[] page = page(town).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(known ? 200 : 404, known ? page.length : -1);
          if (known) {
            exchange.getResponseBody().write(page);
          }
          exchange.close();
          SENT.put(town, System.nanoTime());
        });
    site.start();
    return site;
  }

  private static String page(String town) {
    String more =
        IntStream.range(1, 12)
            .mapToObj(
                year ->
                    "<p>In its year "
                        + year
                        + " the yard at "
                        + town
                        + " is to take "
                        + (20 + 7 * year)
                        + " of them, the two companies said, and the crews that put them up are to"
                        + " come from the coast around it.</p>")
            .reduce("", String::concat);
    return "<html><head><title>"
        + town
        + " Wind orders turbines</title></head><body><article><h1>"
        + town
        + " Wind orders turbines</h1><p>"
        + town
        + " Wind will order 4,310 turbines from Tolsta Works, both companies said on Monday.</p>"
        + more
        + "</article></body></html>";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
