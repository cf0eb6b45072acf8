package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads JSON that may hold anything: what is not there, or of another kind, is empty. */
final class Json {

  private Json() {}

  static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  static boolean isTrue(JsonObject json, String key) {
    return string(json, key).equals("true");
  }

  static JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  /** The first of a list's objects; an empty one where there is none. */
  static JsonObject first(JsonObject json, String key) {
    return json.get(key) instanceof JsonArray list
            && !list.isEmpty()
            && list.get(0) instanceof JsonObject object
        ? object
        : new JsonObject();
  }
}
