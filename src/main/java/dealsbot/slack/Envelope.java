package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Something that Slack delivers, the same over a socket and over HTTP.
 *
 * @param type {@code events_api}, {@code interactive} or {@code slash_commands}
 * @param payload as Slack documents it for that type
 * @param overheard whether it is a message that was not meant for the bot
 */
record Envelope(String type, JsonObject payload, boolean overheard) {

  static final String EVENT = "events_api";
  static final String INTERACTIVE = "interactive";
  static final String COMMAND = "slash_commands";

  Envelope(String type, JsonObject payload) {
    this(type, payload, false);
  }

  /** The same, known not to be meant for the bot. */
  Envelope asOverheard() {
    return new Envelope(type, payload, true);
  }

  /** As it is kept until it is answered. */
  String kept() {
    JsonObject json = new JsonObject();
    json.addProperty("type", type);
    json.addProperty("overheard", overheard);
    json.add("payload", payload);
    return json.toString();
  }

  /** Reads what {@link #kept} wrote. */
  static Envelope read(String kept) {
    JsonObject json = JsonParser.parseString(kept).getAsJsonObject();
    return new Envelope(
        Json.string(json, "type"), Json.object(json, "payload"), Json.isTrue(json, "overheard"));
  }
}
