package dealsbot.config;

import java.net.URI;
import java.util.Set;

/**
 * How to serve Telegram.
 *
 * @param token as BotFather gives it
 * @param apiUrl the Bot API server, without a slash at the end: called as {@code
 *     {apiUrl}/bot{token}/{method}}
 * @param admins ids of users who may change the articles
 * @param allowedChats ids of chats that are answered; empty: all
 */
public record TelegramSettings(Secret token, URI apiUrl, Set<Long> admins, Set<Long> allowedChats) {

  /** Copies the sets. */
  public TelegramSettings {
    admins = Set.copyOf(admins);
    allowedChats = Set.copyOf(allowedChats);
  }
}
