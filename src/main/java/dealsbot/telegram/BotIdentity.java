package dealsbot.telegram;

/**
 * Who the bot is, as Telegram knows it.
 *
 * @param id its user id
 * @param username its name without the at sign
 */
record BotIdentity(long id, String username) {

  /** A link that opens the chat with the bot and sends it {@code /start payload}. */
  String link(String payload) {
    return "https://t.me/" + username + "?start=" + payload;
  }
}
