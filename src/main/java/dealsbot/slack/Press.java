package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pressed button as Slack delivers it.
 *
 * @param team the workspace that the bot is in
 * @param person {@code TEAM:USER} of who pressed it
 * @param channel where its message is; that of its window's origin; empty in the home tab
 * @param ts its message's ts; empty in a window and in the home tab
 * @param thread the ts of the thread's first message; null outside threads
 * @param ephemeral whether one person alone sees the message, which then cannot be edited by its ts
 * @param view the id of the window with the button; empty elsewhere
 * @param responseUrl where a message that one person sees is replaced; may be empty
 * @param action the button's name
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
    String view,
    String responseUrl,
    String action,
    String data,
    String id)
    implements Incoming {

  /** Reads a {@code block_actions} payload; empty when it is no button of the bot's. */
  static Optional<Press> from(JsonObject payload) {
    JsonObject action = Json.first(payload, "actions");
    JsonObject container = Json.object(payload, "container");
    JsonObject view = Json.object(payload, "view");
    String person = Incoming.person(payload);
    String team = Json.string(Json.object(payload, "team"), "id");
    String ts = Json.string(container, "message_ts");
    String data = Json.string(action, "value");
    if (data.isEmpty() || Incoming.userOf(person).isEmpty()) {
      return Optional.empty();
    }
    String channel = Json.string(Json.object(payload, "channel"), "id");
    String thread = Json.string(container, "thread_ts");
    if (thread.isEmpty()) {
      thread = Json.string(Json.object(payload, "message"), "thread_ts");
    }
    String window = Json.string(view, "type").equals("modal") ? Json.string(view, "id") : "";
    if (!window.isEmpty()) {
      Optional<Origin> origin = Origin.read(Json.string(view, "private_metadata"));
      channel = origin.map(Origin::channel).orElse("");
      thread = origin.map(Origin::thread).orElse("");
    }
    boolean somewhere = !channel.isEmpty() && (!ts.isEmpty() || !window.isEmpty());
    if (!somewhere && !Json.string(view, "type").equals("home")) {
      return Optional.empty();
    }
    return Optional.of(
        new Press(
            team,
            person,
            channel,
            ts,
            thread.isEmpty() ? null : thread,
            Json.isTrue(container, "is_ephemeral"),
            window,
            Json.string(payload, "response_url"),
            Json.string(action, "action_id"),
            data,
            ts + ":" + person + ":" + Json.string(action, "action_ts")));
  }

  /** Whether the button is in the home tab. */
  boolean atHome() {
    return ts.isEmpty() && view.isEmpty();
  }

  /** Whether that is in the direct messages with the bot. */
  boolean direct() {
    return channel.startsWith("D");
  }

  /** Where the conversation goes on, as it was when the message was sent. */
  @Override
  public String conversation() {
    String user = Incoming.userOf(person);
    if (atHome()) {
      return "slack:" + team + ":" + user;
    }
    String name = "slack:" + team + ":" + channel;
    if (ephemeral || !view.isEmpty()) {
      return name + ":" + user;
    }
    return thread == null ? name : name + ":" + thread;
  }

  @Override
  public List<String> keys() {
    return List.of("slack:press:" + channel + ":" + id);
  }
}
