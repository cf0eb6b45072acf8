package dealsbot.app;

import dealsbot.index.IndexException;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when files of a folder or its subfolders change, and does something once they have been
 * quiet for a while. A thread of its own watches.
 */
final class FolderWatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderWatcher.class);

  private final Path folder;
  private final Duration quiet;
  private final Runnable action;
  private final WatchService watch;
  private final Thread thread;

  /**
   * Begins to watch.
   *
   * @param quiet how long nothing may have changed before the action
   * @param action may throw; it is called again at the next change
   */
  FolderWatcher(Path folder, Duration quiet, Runnable action) throws IOException {
    this.folder = folder;
    this.quiet = quiet;
    this.action = action;
    this.watch = folder.getFileSystem().newWatchService();
    register();
    this.thread = Thread.ofPlatform().name("watch-articles").daemon().start(this::run);
  }

  /** Subfolders too, the hidden ones left out; those that are watched already stay so. */
  private void register() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> folders = all.filter(Files::isDirectory).filter(this::isSeen).toList();
      for (Path one : folders) {
        one.register(
            watch,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    }
  }

  private boolean isSeen(Path path) {
    for (Path name : folder.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private void run() {
    try {
      boolean again = false;
      while (true) {
        WatchKey key = again ? watch.poll(quiet.toNanos(), TimeUnit.NANOSECONDS) : watch.take();
        boolean changed = again;
        while (key != null) {
          changed |= concerns(key);
          key.reset();
          key = watch.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        }
        again = changed && !done();
      }
    } catch (InterruptedException | ClosedWatchServiceException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean concerns(WatchKey key) {
    return key.pollEvents().stream()
        .anyMatch(event -> !String.valueOf(event.context()).startsWith("."));
  }

  /** Whether there is nothing to come back for. */
  private boolean done() {
    try {
      register();
      action.run();
      return true;
    } catch (IndexException.Locked busy) {
      return false;
    } catch (IOException | RuntimeException failed) {
      log.warn("What changed in the articles folder was not taken in", failed);
      return true;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      watch.close();
    } catch (IOException left) {
      log.debug("The watch on the articles folder stays open", left);
    }
  }
}
