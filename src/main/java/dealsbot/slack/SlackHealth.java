package dealsbot.slack;

/**
 * How the connection to Slack is.
 *
 * @param state whether questions reach the bot
 * @param sentence one sentence for an admin, without any token
 * @param secondsSilent seconds since Slack last gave a sign of life; since the start, when it has
 *     given none yet
 */
public record SlackHealth(State state, String sentence, long secondsSilent) {

  /** Whether questions reach the bot. */
  public enum State {
    /** The first connection is being made. */
    STARTING,
    /** Connected, and Slack answered the last ping. */
    UP,
    /** Not connected, or a token is refused. */
    DOWN
  }
}
