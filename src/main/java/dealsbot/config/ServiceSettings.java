package dealsbot.config;

/**
 * How the bot serves.
 *
 * @param answerWithinMinutes what was asked longer before a restart gets a line that says so
 *     instead of an answer
 * @param questionsPerMinute how many messages of one person are answered in a minute; 0: all
 * @param supervised whether somebody starts the bot anew when it leaves because it hears nobody
 */
public record ServiceSettings(int answerWithinMinutes, int questionsPerMinute, boolean supervised) {

  /** What counts where nothing is said. */
  public static final ServiceSettings DEFAULT = new ServiceSettings(60, 20, false);
}
