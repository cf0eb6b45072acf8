package dealsbot.chat;

/**
 * The chat that something was said in.
 *
 * @param chat names it, the same for all its topics and threads, such as {@code telegram:-1001} or
 *     {@code slack:T1:C1}: settings are kept for it
 * @param shared whether others read along: a group, a channel
 * @param manages whether the person may choose settings for it: in a chat of their own everybody
 *     may, in a shared one its administrators
 * @param alone whether in a shared chat that person alone sees the reply, as after a slash command
 */
public record Place(String chat, boolean shared, boolean manages, boolean alone) {

  /** Checks that the chat is named. */
  public Place {
    if (chat.isBlank()) {
      throw new IllegalArgumentException("a place needs a chat");
    }
  }

  /** One person alone with the bot. */
  public static Place direct(String chat) {
    return new Place(chat, false, true, false);
  }

  /** A group or a channel. */
  public static Place shared(String chat, boolean manages) {
    return new Place(chat, true, manages, false);
  }

  /** A group or a channel, where the reply is shown to the one person alone. */
  public static Place aside(String chat, boolean manages) {
    return new Place(chat, true, manages, true);
  }
}
