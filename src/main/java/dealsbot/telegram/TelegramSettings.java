package dealsbot.telegram;

import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * How to reach Telegram, and whom to answer there.
 *
 * @param token the bot's token, from BotFather; never shown by {@link #toString}
 * @param apiUrl the Bot API's base address, called as {@code {apiUrl}/bot{token}/{method}}
 * @param allowedChats ids of the chats to answer in; empty: everybody
 * @param admins ids of the users whose command menu offers what only admins can do
 * @param pollSeconds how long one poll waits for messages, 1 to 50
 */
public record TelegramSettings(
    String token, String apiUrl, Set<Long> allowedChats, Set<Long> admins, int pollSeconds) {

  /** Telegram's own server. */
  public static final String PUBLIC_API = "https://api.telegram.org";

  /** The longest wait that Telegram's servers hold a poll for. */
  private static final int LONGEST_POLL = 50;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");

  /** Checks each value; a bad one is named by its configuration key. */
  public TelegramSettings {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "telegram.token is not a bot token: copy it again from BotFather");
    }
    if (HttpUrl.parse(apiUrl) == null) {
      throw new IllegalArgumentException(
          "telegram.api-url must be an http or https address, not " + apiUrl);
    }
    if (pollSeconds < 1 || pollSeconds > LONGEST_POLL) {
      throw new IllegalArgumentException("a poll waits 1 to 50 seconds, not " + pollSeconds);
    }
    apiUrl = apiUrl.replaceAll("/+$", "");
    allowedChats = Set.copyOf(allowedChats);
    admins = Set.copyOf(admins);
  }

  /** The usual long poll of 50 seconds. */
  public TelegramSettings(String token, String apiUrl, Set<Long> allowedChats, Set<Long> admins) {
    this(token, apiUrl, allowedChats, admins, LONGEST_POLL);
  }

  /** No admins, and the usual long poll of 50 seconds. */
  public TelegramSettings(String token, String apiUrl, Set<Long> allowedChats) {
    this(token, apiUrl, allowedChats, Set.of());
  }

  /** Whether the bot answers in this chat. */
  boolean allows(long chat) {
    return allowedChats.isEmpty() || allowedChats.contains(chat);
  }

  /** The text without the token, wherever it stands. */
  String mask(String text) {
    return text.replace(token, "***");
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=***, apiUrl="
        + mask(apiUrl)
        + ", allowedChats="
        + allowedChats
        + ", admins="
        + admins
        + ", pollSeconds="
        + pollSeconds
        + "]";
  }
}
