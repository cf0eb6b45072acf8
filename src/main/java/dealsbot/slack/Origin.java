package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * Where a window belongs: the place that it was opened from.
 *
 * @param team the workspace
 * @param channel the channel
 * @param thread the thread that an answer for everybody goes into
 */
record Origin(String team, String channel, String thread) {

  /** As a view carries it; Slack gives it back with all that is done in the view. */
  String metadata() {
    JsonObject json = new JsonObject();
    json.addProperty("team", team);
    json.addProperty("channel", channel);
    json.addProperty("thread", thread);
    return json.toString();
  }

  /** Reads a view's metadata; empty when it is none of a window's. */
  static Optional<Origin> read(String metadata) {
    try {
      return JsonParser.parseString(metadata) instanceof JsonObject json
              && !Json.string(json, "channel").isEmpty()
          ? Optional.of(
              new Origin(
                  Json.string(json, "team"),
                  Json.string(json, "channel"),
                  Json.string(json, "thread")))
          : Optional.empty();
    } catch (JsonParseException none) {
      return Optional.empty();
    }
  }
}
