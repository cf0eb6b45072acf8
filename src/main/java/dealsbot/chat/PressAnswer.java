package dealsbot.chat;

/**
 * What comes of a pressed button.
 *
 * @param reply what to show
 * @param manner where and to whom
 */
public record PressAnswer(Reply reply, Manner manner) {

  /** Where a reply to a press goes. */
  public enum Manner {
    /**
     * In the place of the message with the button, whose buttons are used up: something was
     * decided. Where that message is out of reach, a message of its own.
     */
    REPLACES,
    /**
     * Another view of the same message, with a way back: in its place where messages are edited in
     * place; else for the presser alone, or a message of its own.
     */
    VIEW,
    /** A message of its own; the one with the button stays. */
    BELOW,
    /**
     * A short line for whoever pressed and for nobody else, where the platform can show one; the
     * message with the button stays as it is.
     */
    NOTE,
    /**
     * A message for whoever pressed and for nobody else, where the platform can show one; else a
     * message of its own. The one with the button stays.
     */
    ASIDE,
    /** A message that all who are in the chat see, though the one with the button was for one. */
    FOR_EVERYBODY
  }

  /**
   * A message in the button's place, or one of its own.
   *
   * @param replaces whether it takes the place of the message with the button
   */
  public PressAnswer(Reply reply, boolean replaces) {
    this(reply, replaces ? Manner.REPLACES : Manner.BELOW);
  }

  /** Whether it takes the place of the message with the button, whatever else is shown there. */
  public boolean replaces() {
    return manner == Manner.REPLACES || manner == Manner.VIEW;
  }
}
