package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message brings.
 *
 * @param name as its owner calls it
 * @param size in bytes
 * @param url where the bot may fetch it
 */
record SharedFile(String name, long size, String url) {

  /** The first file of a message's event; null when it has none that can be fetched. */
  static @Nullable SharedFile first(JsonObject event) {
    if (!(event.get("files") instanceof JsonArray files)
        || files.isEmpty()
        || !(files.get(0) instanceof JsonObject file)) {
      return null;
    }
    String url = Json.string(file, "url_private_download");
    String size = Json.string(file, "size");
    return url.isEmpty() || !size.matches("\\d{1,15}")
        ? null
        : new SharedFile(Json.string(file, "name"), Long.parseLong(size), url);
  }
}
