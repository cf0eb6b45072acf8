package dealsbot.chat;

import dealsbot.answer.Dialogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps each conversation's last question for a while. Safe for use by many threads. */
final class Conversations {

  /** A follow-up later than this is taken as a new question. */
  static final Duration KEPT = Duration.ofMinutes(30);

  private static final int MOST = 10_000;

  private final Clock clock;

  private final Map<String, Memory> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Memory> eldest) {
          return size() > MOST;
        }
      };

  private record Memory(Dialogue dialogue, Instant touched) {}

  Conversations(Clock clock) {
    this.clock = clock;
  }

  /** The conversation's memory; a new one when the former is too old. */
  synchronized Dialogue of(String conversation) {
    Instant now = clock.instant();
    Memory entry = entries.get(conversation);
    Dialogue dialogue =
        entry == null || entry.touched().plus(KEPT).isBefore(now)
            ? new Dialogue()
            : entry.dialogue();
    entries.put(conversation, new Memory(dialogue, now));
    return dialogue;
  }
}
