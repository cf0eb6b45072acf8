package dealsbot.ingest;

import java.util.Locale;
import java.util.Optional;

/** What a file may state beside the text, under the same name in every format. */
enum Field {
  TITLE,
  PUBLISHER,
  AUTHOR,
  PUBLISHED,
  URL,
  LANGUAGE;

  /** The name in small letters, as JSON and front matter write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this name, in capital or small letters. */
  static Optional<Field> named(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    for (Field field : values()) {
      if (field.key().equals(wanted)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
