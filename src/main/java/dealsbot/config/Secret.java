package dealsbot.config;

/**
 * A token or signing key. It prints as stars, so that no log or message can show it by accident.
 *
 * @param value the secret itself, for the one call that needs it
 */
public record Secret(String value) {

  /** Checks that there is one. */
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret needs a value");
    }
  }

  /** Stars, always as many. */
  @Override
  public String toString() {
    return "********";
  }
}
