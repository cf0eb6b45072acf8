package dealsbot.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;

/**
 * How to reach Telegram, how to be reached by it, and whom to answer there.
 *
 * @param token the bot's token, from BotFather; never shown by {@link #toString}
 * @param apiUrl the Bot API's base address, called as {@code {apiUrl}/bot{token}/{method}}
 * @param allowedChats ids of the chats in which everybody is answered
 * @param allowedUsers ids of the users who are answered wherever they write; both empty: everybody
 *     is answered everywhere
 * @param admins ids of the users who are answered wherever they write, and whose command menu
 *     offers what only admins can do
 * @param pollSeconds how long one poll waits for messages, 1 to 50
 * @param webhook the public https address at which Telegram calls the bot; empty: the bot polls
 */
public record TelegramSettings(
    String token,
    String apiUrl,
    Set<Long> allowedChats,
    Set<Long> allowedUsers,
    Set<Long> admins,
    int pollSeconds,
    Optional<String> webhook) {

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
    allowedUsers = Set.copyOf(allowedUsers);
    admins = Set.copyOf(admins);
  }

  /** Everybody in these chats, or everybody at all when there are none; by long polls. */
  public TelegramSettings(String token, String apiUrl, Set<Long> allowedChats, Set<Long> admins) {
    this(token, apiUrl, allowedChats, Set.of(), admins, LONGEST_POLL, Optional.empty());
  }

  /** No admins, by long polls. */
  public TelegramSettings(String token, String apiUrl, Set<Long> allowedChats) {
    this(token, apiUrl, allowedChats, Set.of());
  }

  /** The same for a bot that these people may use wherever they write. */
  public TelegramSettings withUsers(Set<Long> users) {
    return new TelegramSettings(token, apiUrl, allowedChats, users, admins, pollSeconds, webhook);
  }

  /** The same for a bot that Telegram calls. */
  public TelegramSettings withWebhook(String address) {
    return new TelegramSettings(
        token, apiUrl, allowedChats, allowedUsers, admins, pollSeconds, Optional.of(address));
  }

  /** Whether some people are not answered. */
  boolean restricted() {
    return !allowedChats.isEmpty() || !allowedUsers.isEmpty();
  }

  /** Whether the bot answers that person in that chat. */
  boolean allows(long chat, long person) {
    return !restricted()
        || allowedChats.contains(chat)
        || allowedUsers.contains(person)
        || admins.contains(person);
  }

  /**
   * What Telegram shows with each call, so that nobody else is listened to: the same after every
   * restart, and not to be guessed by whoever does not know the token.
   */
  String webhookSecret() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal("telegram webhook".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** The text without the token and what is made from it, wherever it stands. */
  String mask(String text) {
    return text.replace(token, "***").replace(webhookSecret(), "***");
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=***, apiUrl="
        + mask(apiUrl)
        + ", allowedChats="
        + allowedChats
        + ", allowedUsers="
        + allowedUsers
        + ", admins="
        + admins
        + ", pollSeconds="
        + pollSeconds
        + ", webhook="
        + webhook.orElse("none")
        + "]";
  }
}
