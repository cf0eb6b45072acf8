package dealsbot.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a bounded pool: in order within a conversation, side by side between conversations.
 * Work that throws, an {@link Error} included, is logged and harms nothing else. Safe for use by
 * many threads.
 */
public final class Dispatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private final Duration patience;
  private final int limit;
  private final ThreadPoolExecutor workers;

  // Guarded by this. A conversation has an entry while any of its work waits or runs.
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private int size;
  private boolean closed;

  /**
   * @param workers threads, at least 1
   * @param limit how much work may wait or run at once
   * @param patience how long {@link #close} lets running and waiting work finish
   */
  public Dispatcher(int workers, int limit, Duration patience) {
    this.patience = patience;
    this.limit = limit;
    this.workers =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("answer-", 1).factory());
  }

  /**
   * Queues work behind what its conversation already has.
   *
   * @return false when the queue is full or closed: the work will not run
   */
  public synchronized boolean submit(String conversation, Runnable work) {
    if (closed || size >= limit) {
      return false;
    }
    size++;
    String event = Correlation.present();
    Runnable named = event.isEmpty() ? work : () -> Correlation.during(event, work);
    Queue<Runnable> queue = waiting.get(conversation);
    if (queue == null) {
      queue = new ArrayDeque<>();
      waiting.put(conversation, queue);
      queue.add(named);
      workers.execute(() -> runNext(conversation));
    } else {
      queue.add(named);
    }
    return true;
  }

  /** How much work waits or runs. */
  public synchronized int depth() {
    return size;
  }

  /**
   * How many conversations wait for a worker: what is behind in its own conversation is not one.
   */
  public int waiting() {
    return workers.getQueue().size();
  }

  private void runNext(String conversation) {
    Runnable work;
    synchronized (this) {
      work = waiting.getOrDefault(conversation, new ArrayDeque<>()).peek();
    }
    try {
      if (work != null) {
        work.run();
      }
    } catch (Throwable failure) {
      log.error("Work for a conversation failed", failure);
    } finally {
      if (finished(conversation)) {
        goOn(conversation);
      }
    }
  }

  private void goOn(String conversation) {
    try {
      workers.execute(() -> runNext(conversation));
    } catch (RejectedExecutionException stopping) {
      log.debug("Work of a conversation is left for the next start");
    }
  }

  /** Takes the finished work off its queue; whether the conversation has more. */
  private synchronized boolean finished(String conversation) {
    size--;
    Queue<Runnable> queue = waiting.get(conversation);
    if (queue == null) {
      return false;
    }
    queue.poll();
    if (queue.isEmpty()) {
      waiting.remove(conversation);
      notifyAll();
      return false;
    }
    return true;
  }

  /** Takes no more work, lets what is there finish within the stated patience, then stops. */
  @Override
  public void close() {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      synchronized (this) {
        closed = true;
        long left = deadline - System.nanoTime();
        while (!waiting.isEmpty() && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(this, left);
          left = deadline - System.nanoTime();
        }
      }
      workers.shutdown();
      if (!workers.awaitTermination(
          Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
