package dealsbot.chat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A delivery that was accepted and has not ended.
 *
 * @param id names it
 * @param conversation what it is worked on in order with
 * @param payload as it was delivered
 * @param receivedAt when it came
 * @param stale whether it is too old to be answered as if nothing had happened: then {@link #away}
 *     is the honest reply
 */
public record OpenDelivery(
    long id, String conversation, String payload, Instant receivedAt, boolean stale) {

  /** What is said instead of an answer to a question that waited for too long. */
  public Reply away() {
    return Reply.of(
        "I was away when you wrote this ("
            + receivedAt
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace("T", " ")
                .replace(":00Z", " UTC")
                .replace("Z", " UTC")
            + "). If you still want to know, please ask me again.");
  }
}
