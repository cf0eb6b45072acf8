package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The slash command, as somebody typed it.
 *
 * @param team the workspace that it was typed in
 * @param channel where
 * @param user who typed it
 * @param text what stands behind the command
 * @param responseUrl where it is answered, for a while
 * @param id names this use
 */
record Command(String team, String channel, String user, String text, String responseUrl, String id)
    implements Incoming {

  static Optional<Command> from(JsonObject payload) {
    String channel = Json.string(payload, "channel_id");
    String user = Json.string(payload, "user_id");
    return channel.isEmpty() || user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Command(
                Json.string(payload, "team_id"),
                channel,
                user,
                Json.string(payload, "text"),
                Json.string(payload, "response_url"),
                Json.string(payload, "trigger_id")));
  }

  /** Others in the channel see neither command nor reply, so they share no conversation. */
  @Override
  public String conversation() {
    return "slack:" + team + ":" + channel + ":" + user;
  }

  @Override
  public List<String> keys() {
    return List.of("slack:command:" + id);
  }
}
