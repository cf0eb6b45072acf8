package dealsbot.chat;

/**
 * What the people of a chat have chosen.
 *
 * @param everyQuestion whether every question is answered, not only those meant for the bot
 * @param brief whether an answer comes without what else the articles have on it
 */
public record ChatSettings(boolean everyQuestion, boolean brief) {

  /** What counts until somebody chooses. */
  public static final ChatSettings DEFAULT = new ChatSettings(false, false);
}
