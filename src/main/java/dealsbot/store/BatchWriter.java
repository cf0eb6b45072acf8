package dealsbot.store;

import dealsbot.chat.StateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what many threads want written in few transactions: whatever waits while one is being
 * committed shares the next. Each caller returns once its own work is on the disk. Work that fails
 * takes nothing else with it. Safe for use by many threads.
 */
final class BatchWriter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);

  /** More in one transaction would let the first wait for the last. */
  private static final int MOST = 500;

  /** More than this, and the file is not to be had: what is in passing is dropped. */
  private static final int LONGEST = 5_000;

  private final Database database;

  // Guarded by this.
  private final List<Task<?>> waiting = new ArrayList<>();
  private boolean draining;
  private boolean closed;

  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("store-writer").daemon().factory());

  BatchWriter(Database database) {
    this.database = database;
    writer.allowCoreThreadTimeOut(true);
  }

  /** Does the work in a transaction, and returns once that is committed. */
  <T> T write(Database.Work<T> work) {
    try {
      return submit(work).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /**
   * Does the work with what else is written, and lets nobody wait for it; a failure is logged.
   *
   * @return false when too much waits already, or nothing is written any more
   */
  boolean later(Database.Work<Integer> work) {
    synchronized (this) {
      if (closed || waiting.size() >= LONGEST) {
        return false;
      }
    }
    CompletableFuture<?> unused =
        submit(work)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    log.warn("Something in passing was not kept", failure);
                  }
                });
    return true;
  }

  private <T> CompletableFuture<T> submit(Database.Work<T> work) {
    Task<T> task = new Task<>(work);
    synchronized (this) {
      if (closed) {
        throw new StateException("The bot is being stopped.");
      }
      waiting.add(task);
      if (!draining) {
        draining = true;
        writer.execute(this::drain);
      }
    }
    return task.result;
  }

  private void drain() {
    for (List<Task<?>> batch = next(); !batch.isEmpty(); batch = next()) {
      try {
        List<Task<?>> together = batch;
        database.transaction(
            connection -> {
              for (Task<?> task : together) {
                task.run(connection);
              }
              return together.size();
            });
        batch.forEach(Task::succeed);
      } catch (RuntimeException | Error failure) {
        batch.forEach(this::alone);
      }
    }
  }

  /** One of a batch that failed may be sound: each is tried by itself. */
  private <T> void alone(Task<T> task) {
    try {
      database.transaction(
          connection -> {
            task.run(connection);
            return true;
          });
      task.succeed();
    } catch (RuntimeException | Error failure) {
      task.result.completeExceptionally(failure);
    }
  }

  private synchronized List<Task<?>> next() {
    int size = Math.min(MOST, waiting.size());
    List<Task<?>> batch = new ArrayList<>(waiting.subList(0, size));
    waiting.subList(0, size).clear();
    draining = !batch.isEmpty();
    return batch;
  }

  /** Lets what waits be written, for a moment. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    writer.shutdown();
    try {
      if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      writer.shutdownNow();
      Thread.currentThread().interrupt();
    }
    StateException stopped = new StateException("The bot is being stopped.");
    synchronized (this) {
      waiting.forEach(task -> task.result.completeExceptionally(stopped));
      waiting.clear();
    }
  }

  /** Work, and who waits for it. */
  private static final class Task<T> {
    private final Database.Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable T outcome;

    Task(Database.Work<T> work) {
      this.work = work;
    }

    void run(Connection connection) throws SQLException {
      outcome = work.run(connection);
    }

    void succeed() {
      result.complete(outcome);
    }
  }
}
