package dealsbot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;

/** Slack's formats, as far as the loopback Slack writes and reads them. */
final class SlackWire {

  /** Parameters that hold JSON. */
  private static final Set<String> JSON = Set.of("blocks", "view", "prompts");

  private SlackWire() {}

  /** An event of the Events API with what Slack says about it. */
  static JsonObject event(JsonObject event, String eventId) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "event_callback");
    payload.addProperty("token", "verification");
    payload.addProperty("team_id", SlackPeer.TEAM);
    payload.addProperty("api_app_id", "A1");
    payload.addProperty("event_id", eventId);
    payload.addProperty("event_time", 1700000000);
    payload.add("event", event);
    return payload;
  }

  /** A slash command without the address and the id of this use. */
  static JsonObject command(String channel, String user, String text) {
    JsonObject payload = new JsonObject();
    payload.addProperty("token", "verification");
    payload.addProperty("team_id", SlackPeer.TEAM);
    payload.addProperty("team_domain", "example");
    payload.addProperty("channel_id", channel);
    payload.addProperty("channel_name", "general");
    payload.addProperty("user_id", user);
    payload.addProperty("command", "/deals");
    payload.addProperty("text", text);
    return payload;
  }

  /** A pressed button without its time. */
  static JsonObject press(String channel, String user, String ts, String value) {
    return JsonParser.parseString(
            """
            {"type": "block_actions", "user": {"id": "%2$s", "team_id": "T1"},
             "team": {"id": "T1"}, "channel": {"id": "%1$s"}, "api_app_id": "A1",
             "container": {"type": "message", "message_ts": "%3$s", "channel_id": "%1$s",
                           "is_ephemeral": false},
             "message": {"type": "message", "ts": "%3$s"},
             "actions": [{"type": "button", "action_id": "press-0", "value": "%4$s"}]}
            """
                .formatted(channel, user, ts, value))
        .getAsJsonObject();
  }

  /** A button pressed in a view. */
  static JsonObject viewPress(String user, JsonObject view, String action, String value) {
    JsonObject payload = press("C0", user, "0", value);
    payload.remove("channel");
    payload.remove("message");
    payload.add("container", new JsonObject());
    payload.add("view", view);
    payload.getAsJsonArray("actions").get(0).getAsJsonObject().addProperty("action_id", action);
    return payload;
  }

  /** A shortcut of a message's menu. */
  static JsonObject shortcut(String callback, String channel, String user, String ts, String text) {
    JsonObject payload = press(channel, user, ts, "none");
    payload.remove("actions");
    payload.addProperty("type", "message_action");
    payload.addProperty("callback_id", callback);
    payload.addProperty("trigger_id", "7.7." + ts);
    payload.addProperty("message_ts", ts);
    payload.getAsJsonObject("message").addProperty("text", text);
    return payload;
  }

  /** A window that was sent off, with what was typed and chosen in it. */
  static JsonObject submission(String user, JsonObject opened, String words, String audience) {
    JsonObject payload = press("C0", user, "0", "none");
    payload.keySet().removeAll(Set.of("actions", "channel", "container", "message"));
    payload.addProperty("type", "view_submission");
    JsonObject view = opened.deepCopy();
    view.addProperty("id", "V1");
    view.addProperty("hash", "156.h" + words.hashCode());
    view.add(
        "state",
        JsonParser.parseString(
            """
            {"values": {"words": {"value": {"type": "plain_text_input", "value": null}},
              "audience": {"value": {"type": "radio_buttons",
                "selected_option": {"value": "%s"}}}}}
            """
                .formatted(audience)));
    view.getAsJsonObject("state")
        .getAsJsonObject("values")
        .getAsJsonObject("words")
        .getAsJsonObject("value")
        .addProperty("value", words);
    payload.add("view", view);
    return payload;
  }

  static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json; charset=utf-8")
        .body(body)
        .build();
  }

  static JsonObject form(String body) {
    JsonObject parameters = new JsonObject();
    for (String pair : Pattern.compile("&").splitAsStream(body).toList()) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (JSON.contains(name)) {
          parameters.add(name, JsonParser.parseString(value));
        } else {
          parameters.addProperty(name, value);
        }
      }
    }
    return parameters;
  }

  /** All text within an element, or within several; null holds none. */
  static String words(JsonElement elements) {
    StringBuilder text = new StringBuilder();
    collect(elements, text);
    return text.toString();
  }

  private static void collect(JsonElement element, StringBuilder text) {
    if (element == null) {
      return;
    }
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(inner -> collect(inner, text));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.get("text") instanceof JsonPrimitive words) {
        text.append(words.getAsString());
      }
      collect(object.get("elements"), text);
    }
  }
}
