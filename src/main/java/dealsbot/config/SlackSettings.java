package dealsbot.config;

import java.net.URI;
import java.util.Set;

/**
 * How to serve Slack.
 *
 * @param botToken {@code xoxb-…}
 * @param transport how Slack's events reach the bot
 * @param apiUrl the Web API, with a slash at the end: called as {@code {apiUrl}{method}}
 * @param admins {@code TEAM:USER} of those who may change the articles
 */
public record SlackSettings(Secret botToken, Transport transport, URI apiUrl, Set<String> admins) {

  /** How Slack's events reach the bot. */
  public sealed interface Transport {

    /**
     * The bot opens WebSockets to Slack and needs no address of its own.
     *
     * @param appToken {@code xapp-…}
     */
    record SocketMode(Secret appToken) implements Transport {}

    /**
     * Slack calls the bot's {@link Settings#http}.
     *
     * @param signingSecret what Slack signs its calls with
     */
    record Http(Secret signingSecret) implements Transport {}
  }

  /** Copies the set. */
  public SlackSettings {
    admins = Set.copyOf(admins);
  }
}
