package dealsbot.app;

import dealsbot.chat.FeedMemory;
import dealsbot.chat.Progress;
import dealsbot.config.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles in that nobody asked for: from the folder, and from feeds. */
final class ByItself implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ByItself.class);

  /** An editor saves a file in several steps, and people copy several files. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final @Nullable FolderWatcher watcher;
  private final @Nullable Thread feeds;

  ByItself(
      SourceSettings settings,
      DataFolder folder,
      WebDesk web,
      Incoming incoming,
      FeedMemory memory,
      Workplace workplace) {
    Runnable reindex = () -> workplace.reindexByItself(Progress.SILENT);
    this.watcher = settings.watch() ? watch(folder, reindex) : null;
    FeedPoller poller =
        new FeedPoller(
            settings,
            web,
            incoming,
            memory,
            Clock.systemUTC(),
            duration -> Thread.sleep(duration),
            reindex);
    this.feeds =
        settings.feeds().isEmpty()
            ? null
            : Thread.ofPlatform().name("feeds").daemon().start(poller::run);
  }

  private static @Nullable FolderWatcher watch(DataFolder folder, Runnable reindex) {
    try {
      Files.createDirectories(folder.articles());
      return new FolderWatcher(folder.articles(), QUIET, reindex);
    } catch (IOException unwatchable) {
      log.warn("The articles folder cannot be watched: re-index by hand", unwatchable);
      return null;
    }
  }

  @Override
  public void close() {
    if (watcher != null) {
      watcher.close();
    }
    if (feeds != null) {
      feeds.interrupt();
    }
  }
}
