package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Somebody chose one of the bot's shortcuts from a message's menu.
 *
 * @param form what is to be asked for
 * @param person {@code TEAM:USER}
 * @param origin the message that it was chosen from
 * @param text that message's words
 * @param trigger lets a window be opened, for 3 seconds
 */
record ShortcutUsed(Form form, String person, Origin origin, String text, String trigger)
    implements Incoming {

  static Optional<ShortcutUsed> from(JsonObject payload) {
    JsonObject message = Json.object(payload, "message");
    String ts = Json.string(payload, "message_ts");
    String thread = Json.string(message, "thread_ts");
    Origin origin =
        new Origin(
            Json.string(Json.object(payload, "team"), "id"),
            Json.string(Json.object(payload, "channel"), "id"),
            thread.isEmpty() ? ts : thread);
    return Form.of(Json.string(payload, "callback_id"))
        .map(
            form ->
                new ShortcutUsed(
                    form,
                    Incoming.person(payload),
                    origin,
                    Markup.plain(Json.string(message, "text")),
                    Json.string(payload, "trigger_id")));
  }

  @Override
  public String conversation() {
    return "slack:" + origin.team() + ":" + origin.channel() + ":" + Incoming.userOf(person);
  }

  /** Not kept: its window can be opened now or never. */
  @Override
  public List<String> keys() {
    return List.of();
  }
}
