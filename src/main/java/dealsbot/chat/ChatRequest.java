package dealsbot.chat;

/**
 * One message to the bot, with the platform taken off it.
 *
 * @param person who sent it
 * @param conversation what a follow-up leans on: the same for all messages of one chat, topic or
 *     thread, different between any two; for instance {@code telegram:-1001:7}
 * @param text the message without the bot's mention; commands begin with a slash
 * @param place the chat, whose settings count
 */
public record ChatRequest(Person person, String conversation, String text, Place place) {

  /** Checks that the conversation is named. */
  public ChatRequest {
    if (conversation.isBlank()) {
      throw new IllegalArgumentException("a request needs a conversation");
    }
  }

  /** A message of somebody who is alone with the bot. */
  public ChatRequest(Person person, String conversation, String text) {
    this(person, conversation, text, Place.direct(conversation));
  }
}
