package dealsbot.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * How to reach a Slack workspace.
 *
 * @param botToken {@code xoxb-…}, {@code slack.bot-token} in the configuration
 * @param transport how Slack's deliveries reach the bot
 * @param apiUrl base of the Web API, http or https; a missing slash at its end is added
 * @param admins {@code TEAM:USER} of those who look after the bot
 */
public record SlackSettings(
    String botToken, Transport transport, String apiUrl, Set<String> admins) {

  /** The Web API of all workspaces but GovSlack's. */
  public static final String DEFAULT_API_URL = "https://slack.com/api/";

  /** How Slack's deliveries reach the bot. */
  public sealed interface Transport {

    /**
     * Over WebSockets that the bot opens.
     *
     * @param appToken {@code xapp-…} with the scope {@code connections:write}
     */
    record Socket(String appToken) implements Transport {
      /** Checks the token. */
      public Socket {
        appToken = token("slack.app-token", appToken);
      }

      @Override
      public String toString() {
        return "Socket[appToken=***]";
      }
    }

    /**
     * Slack calls the bot.
     *
     * @param signingSecret what it signs its calls with
     */
    record Http(String signingSecret) implements Transport {
      /** Checks the secret. */
      public Http {
        signingSecret = token("slack.signing-secret", signingSecret);
      }

      @Override
      public String toString() {
        return "Http[signingSecret=***]";
      }
    }
  }

  /** Checks each value and names the configuration key of one that cannot be right. */
  public SlackSettings {
    botToken = token("slack.bot-token", botToken);
    admins = Set.copyOf(admins);
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
    String scheme = URI.create(apiUrl).getScheme();
    if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
      throw new IllegalArgumentException("slack.api-url must begin with https://, not " + apiUrl);
    }
  }

  /** A workspace whose deliveries come over a socket. */
  public SlackSettings(String botToken, String appToken, String apiUrl) {
    this(botToken, new Transport.Socket(appToken), apiUrl, Set.of());
  }

  private static String token(String key, String value) {
    String token = value.strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException(key + " is empty");
    }
    // Anything else cannot travel in a header, and the client's complaint would quote the token.
    if (!token.chars().allMatch(unit -> unit > ' ' && unit < 0x7F)) {
      throw new IllegalArgumentException(key + " holds a character that no token has");
    }
    return token;
  }

  /** Names the workspace's API and no token. */
  @Override
  public String toString() {
    return "SlackSettings[botToken=***, transport=" + transport + ", apiUrl=" + apiUrl + "]";
  }
}
