package dealsbot.chat;

/**
 * What comes of a pressed button.
 *
 * @param reply what to show
 * @param replaces whether it takes the place of the message with the button; else it is a message
 *     of its own, and the button stays
 */
public record PressAnswer(Reply reply, boolean replaces) {}
