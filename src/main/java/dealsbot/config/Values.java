package dealsbot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of each key, from the file or the environment, parsed as what it has to be. */
final class Values {

  /** Variables that the launcher reads, and no setting. */
  private static final Set<String> LAUNCHER =
      Set.of("DEALSBOT_HOME", "DEALSBOT_JAVA", "DEALSBOT_JAVA_OPTS");

  private final Map<Key, String> values;
  private final Map<Key, String> origins = new EnumMap<>(Key.class);

  private Values(Map<Key, String> values) {
    this.values = values;
  }

  /**
   * Lays the environment over the file. A variable that is set to nothing counts as set.
   *
   * @throws ConfigurationException when either names a key that is not known
   */
  static Values of(Path file, Map<String, String> environment) {
    Values values = new Values(SettingsFile.read(file));
    for (Key key : values.values.keySet()) {
      values.origins.put(key, key.inFile() + " in " + file.getFileName());
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      if (name.startsWith(Key.VARIABLE_PREFIX) && !LAUNCHER.contains(name)) {
        Key key = Key.ofVariable(name).orElseThrow(() -> unknown(name));
        values.values.put(key, variable.getValue().strip());
        values.origins.put(key, key.inFile() + " (environment variable " + name + ")");
      }
    }
    return values;
  }

  private static ConfigurationException unknown(String variable) {
    return new ConfigurationException(
        "unknown environment variable "
            + variable
            + ": "
            + Key.nearest(variable)
                .map(near -> "did you mean " + near.variable() + "?")
                .orElse("bot.properties.example lists the keys."));
  }

  /** The value, if there is one that is not empty. */
  Optional<String> text(Key key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  /** The value, if there is one, when it has the form of {@code pattern}. */
  Optional<String> text(Key key, Pattern pattern, String expected) {
    Optional<String> text = text(key);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      throw bad(key, expected);
    }
    return text;
  }

  /** The secret, if there is one. */
  @Nullable Secret secret(Key key, Pattern pattern, String expected) {
    return text(key, pattern, expected).map(Secret::new).orElse(null);
  }

  /** The whole number from {@code least} to {@code most}. */
  int number(Key key, int least, int most, int absent) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // The sentence below says the same of a number out of bounds.
    }
    throw bad(key, "must be a whole number from " + least + " to " + most);
  }

  /** The address of a web server, with or without a path. */
  URI webAddress(Key key, String absent) {
    String text = text(key).orElse(absent);
    try {
      URI address = new URI(text);
      String scheme = address.getScheme() == null ? "" : address.getScheme();
      // The host itself is not asked for: names with an underscore have none in Java's eyes.
      if (scheme.toLowerCase(Locale.ROOT).matches("https?")
          && address.getRawAuthority() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (URISyntaxException notAddress) {
      // The sentence below says what is expected; the cause would repeat the value.
    }
    throw bad(key, "must be an address that begins with https:// or http://");
  }

  /** The items between commas, each of the form of {@code pattern}. */
  Set<String> items(Key key, Pattern pattern, String expected) {
    Set<String> items = new LinkedHashSet<>();
    for (String item : text(key).orElse("").split(",", -1)) {
      if (!item.isBlank()) {
        if (!pattern.matcher(item.strip()).matches()) {
          throw bad(key, expected);
        }
        items.add(item.strip());
      }
    }
    return items;
  }

  /** One of the enum's constants, in capital or small letters. */
  <E extends Enum<E>> E choice(Key key, Class<E> type, E absent) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return absent;
    }
    StringBuilder choices = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text.get())) {
        return constant;
      }
      choices.append(choices.isEmpty() ? "" : ", ");
      choices.append(constant.name().toLowerCase(Locale.ROOT));
    }
    throw bad(key, "must be one of " + choices);
  }

  /** A path, as given. */
  Path path(Key key, String absent) {
    try {
      return Path.of(text(key).orElse(absent));
    } catch (InvalidPathException notPath) {
      throw bad(key, "must be a path");
    }
  }

  /** An error about the value of {@code key}; it says where the value stands, not what it is. */
  ConfigurationException bad(Key key, String expected) {
    return new ConfigurationException(
        origins.getOrDefault(key, key.inFile()) + " " + expected + ".");
  }
}
