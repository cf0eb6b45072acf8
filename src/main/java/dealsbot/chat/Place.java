package dealsbot.chat;

/**
 * The chat that something was said in.
 *
 * @param chat names it, the same for all its topics and threads, such as {@code telegram:-1001} or
 *     {@code slack:T1:C1}: settings are kept for it
 * @param shared whether others read along: a group, a channel
 * @param manages whether the person may choose settings for it: in a chat of their own everybody
 *     may, in a shared one its administrators
 */
public record Place(String chat, boolean shared, boolean manages) {

  /** Checks that the chat is named. */
  public Place {
    if (chat.isBlank()) {
      throw new IllegalArgumentException("a place needs a chat");
    }
  }

  /** One person alone with the bot. */
  public static Place direct(String chat) {
    return new Place(chat, false, true);
  }

  /** A group or a channel. */
  public static Place shared(String chat, boolean manages) {
    return new Place(chat, true, manages);
  }
}
