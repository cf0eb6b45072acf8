package dealsbot.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last deliveries in memory, the oldest going first. Safe for many threads. */
public final class RecentDeliveries implements Deliveries {

  private final Map<String, Boolean> seen;

  /**
   * @param capacity how many keys are kept, at least 1
   */
  public RecentDeliveries(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
    }
    this.seen =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public synchronized boolean firstTime(String key) {
    return seen.putIfAbsent(key, Boolean.TRUE) == null;
  }
}
