package dealsbot.telegram;

/**
 * Who the bot is, as Telegram knows it.
 *
 * @param id its user id
 * @param username its name without the at sign
 */
record BotIdentity(long id, String username) {}
