package dealsbot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An update as it came.
 *
 * @param id Telegram's number for it
 * @param json all of it
 */
record RawUpdate(int id, JsonElement json) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /** Empty when it has no id that a poll's offset could follow. */
  static Optional<RawUpdate> of(JsonElement json) {
    if (json instanceof JsonObject object
        && object.get("update_id") instanceof JsonPrimitive number
        && NUMBER.matcher(number.getAsString()).matches()) {
      long id = Long.parseLong(number.getAsString());
      return id < Integer.MAX_VALUE ? Optional.of(new RawUpdate((int) id, json)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** What it is known by for a week. */
  String key() {
    return "telegram:update:" + id;
  }
}
