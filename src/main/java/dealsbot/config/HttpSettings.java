package dealsbot.config;

/**
 * Where the bot listens for health checks, metrics and webhooks.
 *
 * @param host name or address to bind
 * @param port from 1 to 65535
 */
public record HttpSettings(String host, int port) {

  /** Checks the port. */
  public HttpSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port);
    }
  }
}
