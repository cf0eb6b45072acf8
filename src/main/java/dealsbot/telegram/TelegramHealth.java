package dealsbot.telegram;

/**
 * How the bot in Telegram is.
 *
 * @param state whether it hears messages
 * @param sentence the same for a person, with what to do where something is to be done
 * @param secondsSincePoll seconds since Telegram last answered a poll (the token's check counts as
 *     the first one); -1 before that
 */
public record TelegramHealth(State state, String sentence, long secondsSincePoll) {

  /** Whether messages are heard. */
  public enum State {
    /** Telegram has not answered yet. */
    STARTING,
    /** Messages are heard. */
    UP,
    /** Messages are not heard. */
    DOWN
  }
}
