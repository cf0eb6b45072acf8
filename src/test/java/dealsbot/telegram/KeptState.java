package dealsbot.telegram;

import dealsbot.chat.Mailbox;
import dealsbot.store.BotStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A state on the disk, in a folder of its own that goes with it. */
public final class KeptState implements AutoCloseable {

  private final Path folder;
  private final BotStore store;

  /** A new one, empty. */
  public KeptState() {
    this(Clock.systemUTC());
  }

  KeptState(Clock clock) {
    this(folder(), clock);
  }

  private KeptState(Path folder, Clock clock) {
    this.folder = folder;
    this.store = new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), clock);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("kept-state");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The same state as it is at this moment, as one who starts after a crash finds it. */
  KeptState copy() {
    Path copy = folder();
    store.backup(copy.resolve("bot.db"));
    return new KeptState(copy, Clock.systemUTC());
  }

  /** What came in and what is to go out. */
  public Mailbox mailbox() {
    return store.mailbox();
  }

  @Override
  public void close() {
    store.close();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
