package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack's reference says of the methods that the bot calls: their parameters and limits, and
 * the shape of rich text.
 */
final class SlackContract {

  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "files.getUploadURLExternal", Set.of("filename", "length", "alt_txt", "snippet_type"),
          "files.completeUploadExternal",
              Set.of("files", "channel_id", "thread_ts", "initial_comment"),
          "auth.test", Set.of(),
          "apps.connections.open", Set.of(),
          "chat.postMessage",
              Set.of(
                  "channel",
                  "thread_ts",
                  "text",
                  "blocks",
                  "mrkdwn",
                  "parse",
                  "link_names",
                  "unfurl_links",
                  "unfurl_media",
                  "reply_broadcast"),
          "chat.update", Set.of("channel", "ts", "text", "blocks", "parse", "link_names"),
          "chat.postEphemeral", Set.of("channel", "user", "text", "blocks", "parse", "link_names"),
          "response_url", Set.of("response_type", "text", "blocks", "replace_original"));

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "actions", Set.of("type", "elements"),
          "button", Set.of("type", "action_id", "text", "value", "style"),
          "rich_text", Set.of("type", "elements"),
          "rich_text_section", Set.of("type", "elements"),
          "rich_text_quote", Set.of("type", "elements"),
          "rich_text_list", Set.of("type", "elements", "style"),
          "text", Set.of("type", "text", "style"),
          "link", Set.of("type", "text", "url", "style"));

  private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code");

  private SlackContract() {}

  /** What Slack would complain about. */
  static List<String> violations(String method, JsonObject parameters) {
    List<String> violations = new ArrayList<>();
    Set<String> known = PARAMETERS.get(method);
    if (known == null) {
      return List.of("no such method: " + method);
    }
    for (String name : parameters.keySet()) {
      check(known.contains(name), method + " has no parameter " + name, violations);
    }
    if (!method.startsWith("chat.") && !method.equals("response_url")) {
      return violations;
    }
    String text = parameters.has("text") ? parameters.get("text").getAsString() : "";
    check(!text.isEmpty(), method + " without fallback text", violations);
    check(
        text.length() <= (method.equals("chat.update") ? 4000 : 40_000),
        method + " cuts the text",
        violations);
    check(
        !text.matches("(?s).*[<>].*") && !text.matches("(?s).*&(?!amp;|lt;|gt;).*"),
        method + " text not escaped: " + text,
        violations);
    if (method.equals("chat.postMessage")) {
      for (String off : List.of("unfurl_links", "unfurl_media", "mrkdwn")) {
        String value = parameters.has(off) ? parameters.get(off).getAsString() : "1";
        check(value.equals("0") || value.equals("false"), off + " is on", violations);
      }
    }
    for (String ts : List.of("ts", "thread_ts")) {
      check(
          !parameters.has(ts) || parameters.get(ts).getAsString().matches("\\d{10}\\.\\d{6}"),
          ts + " is no ts",
          violations);
    }
    if (parameters.has("blocks")) {
      JsonArray blocks = parameters.getAsJsonArray("blocks");
      check(blocks.size() <= 50, "more than 50 blocks", violations);
      check(
          blocks.toString().length() + text.length() <= 13_000, "msg_blocks_too_long", violations);
      blocks.forEach(block -> element(block, violations));
    }
    return violations;
  }

  private static void element(JsonElement json, List<String> violations) {
    JsonObject element = json.getAsJsonObject();
    String type = element.get("type").getAsString();
    Set<String> keys = KEYS.get(type);
    if (keys == null) {
      violations.add("unknown element " + type);
      return;
    }
    check(keys.containsAll(element.keySet()), "keys of " + element, violations);
    if (type.equals("button")) {
      JsonObject label = element.getAsJsonObject("text");
      check(label.get("type").getAsString().equals("plain_text"), "label", violations);
      check(label.get("text").getAsString().length() <= 75, "long label", violations);
      check(element.get("value").getAsString().length() <= 2000, "long value", violations);
      return;
    }
    if (element.has("elements")) {
      check(!element.getAsJsonArray("elements").isEmpty(), "empty " + type, violations);
      element.getAsJsonArray("elements").forEach(inner -> element(inner, violations));
      if (!type.equals("rich_text") && !type.equals("actions")) {
        check(SlackWire.words(element).length() <= 3000 || type.endsWith("list"), type, violations);
      }
      return;
    }
    check(!element.get("text").getAsString().isEmpty(), "empty text", violations);
    if (type.equals("link")) {
      String url = element.get("url").getAsString();
      check(url.matches("https?://.*") && url.length() <= 3000, "link to " + url, violations);
    }
    if (element.has("style")) {
      check(STYLES.containsAll(element.getAsJsonObject("style").keySet()), "style", violations);
    }
  }

  private static void check(boolean holds, String complaint, List<String> violations) {
    if (!holds) {
      violations.add(complaint);
    }
  }
}
