package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Somebody sent a window of the bot's off.
 *
 * @param form which
 * @param person {@code TEAM:USER}
 * @param origin where it belongs
 * @param view the window's id
 * @param hash the window's state
 * @param words what was typed
 * @param everybody whether all in the thread are to see the answer
 */
record FormSent(
    Form form,
    String person,
    Origin origin,
    String view,
    String hash,
    String words,
    boolean everybody)
    implements Incoming {

  static Optional<FormSent> from(JsonObject payload) {
    JsonObject view = Json.object(payload, "view");
    JsonObject values = Json.object(Json.object(view, "state"), "values");
    Optional<Form> form = Form.of(Json.string(view, "callback_id"));
    Optional<Origin> origin = Origin.read(Json.string(view, "private_metadata"));
    String words =
        Json.string(Json.object(Json.object(values, FormWindow.WORDS), "value"), "value");
    String audience =
        Json.string(
            Json.object(
                Json.object(Json.object(values, FormWindow.AUDIENCE), "value"), "selected_option"),
            "value");
    return form.isEmpty() || origin.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FormSent(
                form.get(),
                Incoming.person(payload),
                origin.get(),
                Json.string(view, "id"),
                Json.string(view, "hash"),
                words,
                audience.equals(FormWindow.EVERYBODY)));
  }

  @Override
  public String conversation() {
    String place = "slack:" + origin.team() + ":" + origin.channel() + ":";
    return place + (everybody ? origin.thread() : Incoming.userOf(person));
  }

  @Override
  public List<String> keys() {
    return List.of("slack:view:" + view + ":" + hash);
  }
}
