package dealsbot.telegram;

/**
 * The text of one message, twice.
 *
 * @param html with Telegram's HTML markup
 * @param plain without any; at most 4096 UTF-16 units, which is what Telegram counts
 */
record MessageText(String html, String plain) {}
