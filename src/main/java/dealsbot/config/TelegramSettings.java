package dealsbot.config;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to serve Telegram.
 *
 * @param token as BotFather gives it
 * @param apiUrl the Bot API server, without a slash at the end: called as {@code
 *     {apiUrl}/bot{token}/{method}}
 * @param admins ids of users who may change the articles
 * @param allowedChats ids of chats in which everybody is answered
 * @param allowedUsers ids of users who are answered wherever they write; both empty: everybody
 * @param webhook the public address at which Telegram calls the bot; null: the bot asks Telegram
 */
public record TelegramSettings(
    Secret token,
    URI apiUrl,
    Set<Long> admins,
    Set<Long> allowedChats,
    Set<Long> allowedUsers,
    @Nullable URI webhook) {

  /** Copies the sets. */
  public TelegramSettings {
    admins = Set.copyOf(admins);
    allowedChats = Set.copyOf(allowedChats);
    allowedUsers = Set.copyOf(allowedUsers);
  }
}
