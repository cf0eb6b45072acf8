package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the bot posted lately, by channel: its last messages, as Slack's history gives them. */
final class SlackChannels {

  private static final int KEPT = 8;

  private final Map<String, Deque<JsonObject>> channels = new ConcurrentHashMap<>();

  void post(JsonObject parameters, String ts) {
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("ts", ts);
    for (String key : new String[] {"thread_ts", "text", "blocks"}) {
      if (parameters.has(key)) {
        message.add(key, parameters.get(key));
      }
    }
    Deque<JsonObject> posted =
        channels.computeIfAbsent(
            parameters.get("channel").getAsString(), any -> new ArrayDeque<>());
    synchronized (posted) {
      posted.addFirst(message);
      if (posted.size() > KEPT) {
        posted.removeLast();
      }
    }
  }

  /** The answer to {@code conversations.history}, or with a {@code ts} to that of the replies. */
  JsonObject history(JsonObject parameters) {
    String thread = Json.string(parameters, "ts");
    JsonArray messages = new JsonArray();
    Deque<JsonObject> posted =
        channels.getOrDefault(parameters.get("channel").getAsString(), new ArrayDeque<>());
    synchronized (posted) {
      posted.stream()
          .filter(message -> Json.string(message, "thread_ts").equals(thread))
          .forEach(messages::add);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("messages", messages);
    return answer;
  }
}
