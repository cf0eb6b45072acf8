package dealsbot.ingest;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .jsonl} file: {@code {"id", "title", "publisher", "author", "url",
 * "published", "language", "text"}}. Names that are not known are passed over.
 *
 * @param id the line's id, stripped
 * @param metadata what it states beside the text
 * @param text the paragraphs as they are stored
 */
record JsonLine(String id, Metadata metadata, String text) {

  /**
   * Parses the line.
   *
   * @throws RejectedException when it is not one JSON object, or has no id or no text
   */
  static JsonLine parse(String line) throws RejectedException {
    Values values = new Values();
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      // Not STRICT, which refuses a raw tab in a string: such a text is cleaned anyway.
      json.setStrictness(Strictness.LEGACY_STRICT);
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        throw notJson();
      }
      json.beginObject();
      while (json.hasNext()) {
        values.take(json.nextName(), json);
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw notJson();
      }
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException bad) {
      throw notJson();
    }
    String id = values.id == null ? "" : StoredText.line(values.id);
    if (id.isEmpty()) {
      throw new RejectedException("has no id: give each article an \"id\" of its own");
    }
    String raw = values.text == null ? "" : values.text;
    String text = StoredText.ofBody(StoredText.lines(raw));
    if (text.isEmpty()) {
      throw new RejectedException("has no text: put the article into \"text\"");
    }
    return new JsonLine(id, Metadata.of(values.stated), text);
  }

  private static RejectedException notJson() {
    return new RejectedException("is not JSON: write one whole object on each line");
  }

  /** What has been met on the line so far. */
  private static final class Values {
    private final Map<Field, String> stated = new EnumMap<>(Field.class);
    private @Nullable String id;
    private @Nullable String text;

    void take(String name, JsonReader json) throws IOException, RejectedException {
      Optional<Field> field = Field.named(name).filter(known -> known.key().equals(name));
      if (field.isPresent()) {
        String value = json.peek() == JsonToken.BEGIN_ARRAY ? list(name, json) : one(name, json);
        once(name, stated.put(field.get(), value));
      } else if (name.equals("id")) {
        once(name, id);
        id = one(name, json);
      } else if (name.equals("text")) {
        once(name, text);
        text = one(name, json);
      } else {
        json.skipValue();
      }
    }

    /** Two or more authors, say: one value with commas. */
    private static String list(String name, JsonReader json) throws IOException, RejectedException {
      List<String> items = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        items.add(one(name, json));
      }
      json.endArray();
      return String.join(", ", items);
    }

    private static String one(String name, JsonReader json) throws IOException, RejectedException {
      return switch (json.peek()) {
        case STRING, NUMBER -> json.nextString();
        case NULL -> {
          json.nextNull();
          yield "";
        }
        default ->
            throw new RejectedException(
                "has no string for its " + name + ": put it into quotation marks");
      };
    }

    private static void once(String name, @Nullable String before) throws RejectedException {
      if (before != null) {
        throw new RejectedException("has two values for " + name + ": keep one");
      }
    }
  }
}
