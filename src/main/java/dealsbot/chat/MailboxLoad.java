package dealsbot.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * How full a platform's mailbox is.
 *
 * @param open deliveries that are neither answered nor done
 * @param pending replies on their way
 * @param undelivered replies of the last week that were given up
 * @param lastFailure why the last of those was; empty when there is none
 * @param lastFailureAt when that was; empty when there is none
 */
public record MailboxLoad(
    int open,
    int pending,
    int undelivered,
    Optional<String> lastFailure,
    Optional<Instant> lastFailureAt) {

  /** What an admin is told of it; empty when all is well. */
  public Optional<String> sentence() {
    return lastFailure.map(
        reason ->
            ReportReplies.count(undelivered, "answer")
                + " of the last week could not be delivered; the last one: "
                + reason);
  }
}
