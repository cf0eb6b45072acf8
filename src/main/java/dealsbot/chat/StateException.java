package dealsbot.chat;

/** The bot's state cannot be read or written. The message is one sentence a person can act on. */
public final class StateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for people, and the cause for the log. */
  public StateException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With a sentence for people. */
  public StateException(String message) {
    super(message);
  }
}
