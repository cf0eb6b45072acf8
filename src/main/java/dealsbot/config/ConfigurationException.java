package dealsbot.config;

import java.io.Serial;

/** The settings cannot be used; the message is one sentence that names the key, never a value. */
public final class ConfigurationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ConfigurationException(String message) {
    super(message);
  }
}
