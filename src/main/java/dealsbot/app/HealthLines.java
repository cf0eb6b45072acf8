package dealsbot.app;

import dealsbot.store.BotStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** How what runs beside the index is. Safe for use by many threads. */
final class HealthLines {

  private final BotStore store;
  private final Map<String, Supplier<String>> parts = new ConcurrentSkipListMap<>();

  HealthLines(BotStore store) {
    this.store = store;
  }

  /** Adds a part, whose line is asked for anew each time. */
  void add(String part, Supplier<String> line) {
    parts.put(part, line);
  }

  /** A line for each part, by its name. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    store.warning().ifPresent(warning -> lines.put("State", warning));
    parts.forEach((part, line) -> lines.put(part, line.get()));
    return lines;
  }
}
