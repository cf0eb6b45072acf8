package dealsbot.telegram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what waits on Telegram: in order within a chat, on a virtual thread for each chat that has
 * anything to send. So a chat that must wait keeps neither the others nor the answering threads.
 * Safe for use by many threads.
 */
final class ChatQueues implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChatQueues.class);

  /** More than this waiting in one chat is hours of sending: further work is refused. */
  private static final int LONGEST_QUEUE = 500;

  /** Something that may wait. */
  interface Task {
    void run() throws InterruptedException;
  }

  // Guarded by this. A chat has an entry while any of its work waits or runs.
  private final Map<Long, Queue<Task>> waiting = new HashMap<>();
  private final Set<Thread> threads = new HashSet<>();
  private boolean closed;

  /** Queues work behind what the chat already has; false when it cannot and will not run. */
  synchronized boolean add(long chat, Task task) {
    Queue<Task> queue = waiting.get(chat);
    if (closed || (queue != null && queue.size() >= LONGEST_QUEUE)) {
      return false;
    }
    if (queue != null) {
      return queue.add(task);
    }
    Queue<Task> begun = new ArrayDeque<>();
    begun.add(task);
    waiting.put(chat, begun);
    Thread thread = Thread.ofVirtual().name("telegram-send-" + chat).unstarted(() -> drain(chat));
    threads.add(thread);
    thread.start();
    return true;
  }

  private void drain(long chat) {
    for (Task task = next(chat); task != null; task = next(chat)) {
      try {
        task.run();
      } catch (InterruptedException interrupted) {
        // Closing: the rest of the queue is asked for all the same, so that each hears its end.
        Thread.currentThread().interrupt();
      } catch (Throwable failure) {
        log.error("Sending to a chat failed", failure);
      }
    }
  }

  /** The chat's next work; null, and the chat is forgotten, when it has none. */
  private synchronized @Nullable Task next(long chat) {
    Queue<Task> queue = waiting.get(chat);
    Task task = queue == null ? null : queue.poll();
    if (task == null) {
      waiting.remove(chat);
      threads.remove(Thread.currentThread());
    }
    return task;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Takes no more work and interrupts what waits. */
  @Override
  public synchronized void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
  }
}
