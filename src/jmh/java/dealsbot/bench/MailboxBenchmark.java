package dealsbot.bench;

import dealsbot.chat.Delivery;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.Surface;
import dealsbot.store.BotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Deliveries in, answered, and out, each step on the disk before the next; many at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@Threads(32)
public class MailboxBenchmark {

  private static final String PAYLOAD = "{\"text\":\"" + "words ".repeat(60) + "\"}";

  private final AtomicLong updates = new AtomicLong();
  private Path folder;
  private BotStore store;
  private Mailbox mailbox;

  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("mailbox");
    store =
        new BotStore(
            folder.resolve("bot.db"), Duration.ofDays(30), Duration.ofHours(1), Clock.systemUTC());
    mailbox = store.mailbox();
  }

  @TearDown
  public void close() throws IOException {
    store.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Benchmark
  public void acceptedAnsweredSent() {
    OptionalLong id =
        mailbox.accept(
            new Delivery(
                Surface.TELEGRAM,
                List.of("telegram:update:" + updates.incrementAndGet()),
                "telegram:1",
                PAYLOAD,
                Clock.systemUTC().instant()));
    OptionalLong reply =
        mailbox.reply(id, new OutgoingReply(Surface.TELEGRAM, "1", List.of(PAYLOAD)));
    mailbox.sent(reply.getAsLong(), 0);
  }
}
