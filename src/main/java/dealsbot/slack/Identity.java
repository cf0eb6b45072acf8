package dealsbot.slack;

/**
 * Who the bot is, as {@code auth.test} tells.
 *
 * @param userId the bot's user id; empty while unknown
 * @param botId the bot's bot id; empty while unknown
 */
record Identity(String userId, String botId) {

  static final Identity UNKNOWN = new Identity("", "");
}
