package dealsbot.chat;

import java.time.Instant;
import java.util.List;

/**
 * A reply that is on its way.
 *
 * @param id names it
 * @param place what its messages keep their order in
 * @param first the number of the first message that is left; those before it have arrived
 * @param messages what is left, each a request in JSON
 * @param since when it was to be sent
 */
public record PendingReply(long id, String place, int first, List<String> messages, Instant since) {

  /** Copies the messages. */
  public PendingReply {
    messages = List.copyOf(messages);
  }
}
