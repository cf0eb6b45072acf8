package dealsbot.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the threads that the bot takes part in, the least recently used going first. Safe for
 * many threads.
 */
final class ThreadMemory {

  private final Map<String, Boolean> threads;

  /**
   * @param capacity how many threads are kept
   */
  ThreadMemory(int capacity) {
    this.threads =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized void join(String thread) {
    threads.put(thread, Boolean.TRUE);
  }

  synchronized boolean isIn(String thread) {
    return threads.get(thread) != null;
  }
}
