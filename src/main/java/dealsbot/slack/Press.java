package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pressed button as Slack delivers it.
 *
 * @param team the workspace that the bot is in
 * @param person {@code TEAM:USER} of who pressed it
 * @param channel where its message is
 * @param ts its message's ts
 * @param thread the ts of the thread's first message; null outside threads
 * @param ephemeral whether one person alone sees the message, which then cannot be edited by its ts
 * @param responseUrl where a message that one person sees is replaced; may be empty
 * @param data what the button carries
 * @param id names the press, the same in all its deliveries
 */
record Press(
    String team,
    String person,
    String channel,
    String ts,
    @Nullable String thread,
    boolean ephemeral,
    String responseUrl,
    String data,
    String id) {

  /** Reads a {@code block_actions} payload; empty when it is no button in a message. */
  static Optional<Press> from(JsonObject payload) {
    JsonElement actions = payload.get("actions");
    if (!(actions instanceof JsonArray list) || list.isEmpty()) {
      return Optional.empty();
    }
    JsonObject action = list.get(0).getAsJsonObject();
    JsonObject container = object(payload, "container");
    JsonObject user = object(payload, "user");
    String team = string(object(payload, "team"), "id");
    String channel = string(object(payload, "channel"), "id");
    String ts = string(container, "message_ts");
    String data = string(action, "value");
    if (channel.isEmpty() || ts.isEmpty() || data.isEmpty() || string(user, "id").isEmpty()) {
      return Optional.empty();
    }
    String thread = string(container, "thread_ts");
    if (thread.isEmpty()) {
      thread = string(object(payload, "message"), "thread_ts");
    }
    String usersTeam = string(user, "team_id");
    return Optional.of(
        new Press(
            team,
            (usersTeam.isEmpty() ? team : usersTeam) + ":" + string(user, "id"),
            channel,
            ts,
            thread.isEmpty() ? null : thread,
            string(container, "is_ephemeral").equals("true"),
            string(payload, "response_url"),
            data,
            ts + ":" + string(action, "action_ts")));
  }

  private static JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  private static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Where the conversation goes on, as it was when the message was sent. */
  String conversation() {
    String name = "slack:" + team + ":" + channel;
    if (ephemeral) {
      return name + ":" + person.substring(person.indexOf(':') + 1);
    }
    return thread == null ? name : name + ":" + thread;
  }
}
