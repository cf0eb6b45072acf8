package dealsbot.telegram;

import dealsbot.TestFolder;
import dealsbot.chat.Mailbox;
import dealsbot.store.BotStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A state on the disk, in a folder of its own that goes with it. */
public final class KeptState implements AutoCloseable {

  private final Path folder;
  private final BotStore store;

  /** A new one, empty. */
  public KeptState() {
    this(Clock.systemUTC());
  }

  KeptState(Clock clock) {
    this(TestFolder.create("kept-state"), clock);
  }

  private KeptState(Path folder, Clock clock) {
    this.folder = folder;
    this.store = new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), clock);
  }

  /** The same state as it is at this moment, as one who starts after a crash finds it. */
  KeptState copy() {
    Path copy = TestFolder.create("kept-state");
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
    TestFolder.delete(folder);
  }
}
