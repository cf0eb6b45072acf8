package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Somebody opened a new conversation in the assistant pane.
 *
 * @param team the workspace
 * @param user who
 * @param channel their direct messages with the bot
 * @param thread the conversation's thread
 */
record PaneOpened(String team, String user, String channel, String thread) implements Incoming {

  static Optional<PaneOpened> from(JsonObject payload) {
    JsonObject pane = Json.object(Json.object(payload, "event"), "assistant_thread");
    String channel = Json.string(pane, "channel_id");
    String thread = Json.string(pane, "thread_ts");
    return channel.isEmpty() || thread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PaneOpened(
                Json.string(payload, "team_id"), Json.string(pane, "user_id"), channel, thread));
  }

  @Override
  public String conversation() {
    return "slack:" + team + ":" + channel + ":" + thread;
  }

  @Override
  public List<String> keys() {
    return List.of("slack:pane:" + channel + ":" + thread);
  }
}
