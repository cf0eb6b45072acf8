package dealsbot.chat;

import java.time.Instant;
import java.util.List;

/**
 * Something that a platform delivered, as it came.
 *
 * @param platform where it came from
 * @param keys each names it across repetitions and restarts, such as {@code telegram:update:17},
 *     {@code slack:event:Ev1} or {@code slack:C1:1700000000.000100}; at least one
 * @param conversation what it is worked on in order with, see {@link ChatRequest#conversation}
 * @param payload the platform's own words, enough to answer it after a restart
 * @param receivedAt when it came; where the platform states when it was written, that
 */
public record Delivery(
    Surface platform, List<String> keys, String conversation, String payload, Instant receivedAt) {

  /** Checks that it can be recognised. */
  public Delivery {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a delivery needs a key");
    }
    if (conversation.isBlank()) {
      throw new IllegalArgumentException("a delivery needs a conversation");
    }
  }
}
