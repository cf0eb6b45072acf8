package dealsbot.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Parses the properties file into known keys and their values. */
final class SettingsFile {

  /**
   * What may be repeated to a person as a misspelt key. Longer names, those with digits, and those
   * that begin like Slack's tokens may be a secret on a line of its own.
   */
  private static final Pattern HARMLESS = Pattern.compile("(?!xox|xapp)[A-Za-z][A-Za-z._-]{0,29}");

  private SettingsFile() {}

  /**
   * The values of {@code file}, blanks around them dropped; none where there is no such file.
   *
   * @throws ConfigurationException when it cannot be read, or holds a key that is not known or
   *     stands twice
   */
  static Map<Key, String> read(Path file) {
    String name = String.valueOf(file.getFileName());
    Map<Key, String> values = new EnumMap<>(Key.class);
    if (Files.notExists(file)) {
      return values;
    }
    // Properties keeps the last of two values in silence; here the second one is an error.
    Properties properties =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            Key known = known(String.valueOf(key), name);
            if (values.put(known, String.valueOf(value).strip()) != null) {
              throw new ConfigurationException(
                  known.inFile() + " stands twice in " + name + ": keep one of the lines.");
            }
            return value;
          }
        };
    try {
      String text = Files.readString(file);
      properties.load(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (CharacterCodingException notUtf8) {
      throw new ConfigurationException(name + " is not UTF-8: save it as UTF-8.");
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          Files.isDirectory(file)
              ? name + " is a folder: give a file."
              : name + " cannot be read: check its permissions.");
    } catch (IllegalArgumentException badEscape) {
      throw new ConfigurationException(
          name + " holds \\u without four hex digits: write \\\\ for a backslash.");
    }
    return values;
  }

  private static Key known(String key, String file) {
    Optional<Key> known = Key.ofFile(key);
    if (known.isPresent()) {
      return known.get();
    }
    if (!HARMLESS.matcher(key).matches()) {
      throw new ConfigurationException(
          "A line in "
              + file
              + " does not begin with a known key: write KEY=VALUE, as bot.properties.example"
              + " does.");
    }
    throw new ConfigurationException(
        "unknown key "
            + key
            + " in "
            + file
            + ": "
            + Key.nearest(key)
                .map(near -> "did you mean " + near.inFile() + "?")
                .orElse("bot.properties.example lists the keys."));
  }
}
