package dealsbot.chat;

/**
 * A button of the bot's that somebody pressed.
 *
 * @param person who pressed it
 * @param conversation where, as {@link ChatRequest#conversation}
 * @param data what the button carries, as it came back from the platform
 * @param place the chat, whose settings count
 */
public record ButtonPress(Person person, String conversation, String data, Place place) {

  /** Checks that the conversation is named. */
  public ButtonPress {
    if (conversation.isBlank()) {
      throw new IllegalArgumentException("a press needs a conversation");
    }
  }

  /** A press of somebody who is alone with the bot. */
  public ButtonPress(Person person, String conversation, String data) {
    this(person, conversation, data, Place.direct(conversation));
  }
}
