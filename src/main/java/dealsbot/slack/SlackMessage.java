package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.Block;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message as Slack takes it.
 *
 * @param blocks Block Kit blocks as a JSON array
 * @param text the same words for notifications and for a Slack that refuses the blocks, with {@code
 *     & < >} escaped
 * @param picture a file to upload, the words its comment; null for most messages
 */
record SlackMessage(String blocks, String text, Block.@Nullable Picture picture) {

  /** A message without a picture. */
  SlackMessage(String blocks, String text) {
    this(blocks, text, null);
  }

  /** The same with a mark of its own, by which it is found again in its channel. */
  SlackMessage marked() {
    JsonArray marked = JsonParser.parseString(blocks).getAsJsonArray();
    if (!marked.isEmpty()) {
      marked.get(0).getAsJsonObject().addProperty("block_id", UUID.randomUUID().toString());
    }
    return new SlackMessage(marked.toString(), text, picture);
  }

  /** The mark; empty where there is none. */
  String mark() {
    JsonArray all = JsonParser.parseString(blocks).getAsJsonArray();
    return all.isEmpty() ? "" : Json.string(all.get(0).getAsJsonObject(), "block_id");
  }

  /** As it is kept until it has arrived. */
  JsonObject kept() {
    JsonObject json = new JsonObject();
    json.addProperty("blocks", blocks);
    json.addProperty("text", text);
    if (picture != null) {
      json.addProperty("image", Base64.getEncoder().encodeToString(picture.image()));
      json.addProperty("alt", picture.alt());
      json.addProperty("caption", picture.caption());
    }
    return json;
  }

  /** Reads what {@link #kept} wrote. */
  static SlackMessage read(JsonObject json) {
    return new SlackMessage(
        Json.string(json, "blocks"),
        Json.string(json, "text"),
        json.has("image")
            ? new Block.Picture(
                Base64.getDecoder().decode(Json.string(json, "image")),
                Json.string(json, "alt"),
                Json.string(json, "caption"))
            : null);
  }
}
