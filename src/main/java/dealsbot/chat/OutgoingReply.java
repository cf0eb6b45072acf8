package dealsbot.chat;

import java.util.List;

/**
 * A reply as its platform wants it.
 *
 * @param platform where it goes
 * @param place what its messages keep their order in, as the platform's adapter names it: a chat, a
 *     channel
 * @param messages each a request in JSON, in the order to be sent; at least one
 */
public record OutgoingReply(Surface platform, String place, List<String> messages) {

  /** Checks that something is sent, and copies. */
  public OutgoingReply {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a reply has a message");
    }
    if (place.isBlank()) {
      throw new IllegalArgumentException("a reply goes somewhere");
    }
  }
}
