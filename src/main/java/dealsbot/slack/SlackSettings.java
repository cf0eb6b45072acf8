package dealsbot.slack;

import java.net.URI;
import java.util.Locale;

/**
 * How to reach a Slack workspace.
 *
 * @param botToken {@code xoxb-…}, {@code slack.bot-token} in the configuration
 * @param appToken {@code xapp-…} with the scope {@code connections:write}, {@code slack.app-token}
 *     in the configuration
 * @param apiUrl base of the Web API, http or https; a missing slash at its end is added
 */
public record SlackSettings(String botToken, String appToken, String apiUrl) {

  /** The Web API of all workspaces but GovSlack's. */
  public static final String DEFAULT_API_URL = "https://slack.com/api/";

  /** Checks each value and names the configuration key of one that cannot be right. */
  public SlackSettings {
    botToken = token("slack.bot-token", botToken);
    appToken = token("slack.app-token", appToken);
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
    String scheme = URI.create(apiUrl).getScheme();
    if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
      throw new IllegalArgumentException("slack.api-url must begin with https://, not " + apiUrl);
    }
  }

  /** A workspace on slack.com. */
  public SlackSettings(String botToken, String appToken) {
    this(botToken, appToken, DEFAULT_API_URL);
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
    return "SlackSettings[botToken=***, appToken=***, apiUrl=" + apiUrl + "]";
  }
}
