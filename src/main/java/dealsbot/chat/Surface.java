package dealsbot.chat;

/** Where a person talks to the bot. */
public enum Surface {
  /** The terminal: whoever sits there is an admin. */
  CONSOLE,
  /** Telegram, private chats and groups. */
  TELEGRAM,
  /** Slack, mentions, direct messages and the slash command. */
  SLACK
}
