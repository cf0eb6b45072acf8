package dealsbot.chat;

/**
 * A button of the bot's that somebody pressed.
 *
 * @param person who pressed it
 * @param conversation where, as {@link ChatRequest#conversation}
 * @param data what the button carries, as it came back from the platform
 */
public record ButtonPress(Person person, String conversation, String data) {

  /** Checks that the conversation is named. */
  public ButtonPress {
    if (conversation.isBlank()) {
      throw new IllegalArgumentException("a press needs a conversation");
    }
  }
}
