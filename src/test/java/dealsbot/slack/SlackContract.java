package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack's reference says of the methods that the bot calls: their parameters, those that must
 * be there, and their limits. {@link SlackBlocks} knows the blocks.
 */
final class SlackContract {

  /** By method: parameters that must be there, then those that may. */
  private static final Map<String, List<Set<String>>> PARAMETERS =
      Map.ofEntries(
          method("auth.test", Set.of(), Set.of()),
          method("apps.connections.open", Set.of(), Set.of()),
          method(
              "chat.postMessage",
              Set.of("channel", "text"),
              Set.of(
                  "thread_ts",
                  "blocks",
                  "mrkdwn",
                  "parse",
                  "link_names",
                  "unfurl_links",
                  "unfurl_media",
                  "reply_broadcast")),
          method(
              "chat.update",
              Set.of("channel", "ts", "text"),
              Set.of("blocks", "parse", "link_names")),
          method(
              "chat.postEphemeral",
              Set.of("channel", "user", "text"),
              Set.of("thread_ts", "blocks", "parse", "link_names")),
          method(
              "response_url",
              Set.of("response_type", "text"),
              Set.of("blocks", "replace_original", "delete_original")),
          method(
              "files.getUploadURLExternal",
              Set.of("filename", "length"),
              Set.of("alt_txt", "snippet_type")),
          method(
              "files.completeUploadExternal",
              Set.of("files"),
              Set.of("channel_id", "thread_ts", "initial_comment")),
          method("views.publish", Set.of("user_id", "view"), Set.of("hash")),
          method("views.open", Set.of("trigger_id", "view"), Set.of()),
          method("views.update", Set.of("view_id", "view"), Set.of("hash")),
          method(
              "assistant.threads.setStatus",
              Set.of("channel_id", "thread_ts", "status"),
              Set.of("loading_messages")),
          method(
              "assistant.threads.setTitle", Set.of("channel_id", "thread_ts", "title"), Set.of()),
          method(
              "assistant.threads.setSuggestedPrompts",
              Set.of("channel_id", "thread_ts", "prompts"),
              Set.of("title")),
          method(
              "conversations.history",
              Set.of("channel"),
              Set.of("oldest", "latest", "limit", "inclusive", "cursor", "include_all_metadata")),
          method(
              "conversations.replies",
              Set.of("channel", "ts"),
              Set.of("oldest", "latest", "limit", "inclusive", "cursor", "include_all_metadata")),
          method("users.info", Set.of("user"), Set.of("include_locale")),
          method("conversations.open", Set.of("users"), Set.of("return_im", "prevent_creation")));

  private SlackContract() {}

  private static Map.Entry<String, List<Set<String>>> method(
      String name, Set<String> required, Set<String> optional) {
    return Map.entry(name, List.of(required, optional));
  }

  /** What Slack would complain about. */
  static List<String> violations(String method, JsonObject parameters) {
    List<String> violations = new ArrayList<>();
    List<Set<String>> known = PARAMETERS.get(method);
    if (known == null) {
      return List.of("no such method: " + method);
    }
    for (String name : known.get(0)) {
      check(parameters.has(name), method + " without " + name, violations);
    }
    for (String name : parameters.keySet()) {
      check(
          known.get(0).contains(name) || known.get(1).contains(name),
          method + " has no parameter " + name,
          violations);
    }
    for (String ts : List.of("ts", "thread_ts")) {
      check(
          !parameters.has(ts) || parameters.get(ts).getAsString().matches("\\d{10}\\.\\d{6}"),
          ts + " is no ts",
          violations);
    }
    if (method.startsWith("chat.") || method.equals("response_url")) {
      message(method, parameters, violations);
    }
    if (method.startsWith("views.")) {
      violations.addAll(SlackBlocks.view(parameters.getAsJsonObject("view")));
    }
    if (method.equals("assistant.threads.setSuggestedPrompts")) {
      prompts(parameters.getAsJsonArray("prompts"), violations);
    }
    return violations;
  }

  private static void message(String method, JsonObject parameters, List<String> violations) {
    String text = Json.string(parameters, "text");
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
    if (parameters.get("blocks") instanceof JsonArray blocks && !blocks.isEmpty()) {
      check(
          blocks.toString().length() + text.length() <= 13_000, "msg_blocks_too_long", violations);
      violations.addAll(SlackBlocks.violations(blocks, SlackBlocks.Surface.MESSAGE));
    }
  }

  private static void prompts(JsonArray prompts, List<String> violations) {
    check(!prompts.isEmpty() && prompts.size() <= 4, prompts.size() + " prompts", violations);
    for (JsonElement prompt : prompts) {
      check(
          prompt.getAsJsonObject().keySet().equals(Set.of("title", "message")),
          "keys of a prompt",
          violations);
    }
  }

  private static void check(boolean holds, String complaint, List<String> violations) {
    if (!holds) {
      violations.add(complaint);
    }
  }
}
