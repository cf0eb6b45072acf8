package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Somebody looks at the bot's home tab.
 *
 * @param team the workspace
 * @param user who
 */
record HomeOpened(String team, String user) implements Incoming {

  static Optional<HomeOpened> from(JsonObject payload) {
    JsonObject event = Json.object(payload, "event");
    String user = Json.string(event, "user");
    return user.isEmpty() || !Json.string(event, "tab").equals("home")
        ? Optional.empty()
        : Optional.of(new HomeOpened(Json.string(payload, "team_id"), user));
  }

  @Override
  public String conversation() {
    return "slack:" + team + ":" + user + ":home";
  }

  /** Not kept: whoever looks again is shown what is new by then. */
  @Override
  public List<String> keys() {
    return List.of();
  }
}
