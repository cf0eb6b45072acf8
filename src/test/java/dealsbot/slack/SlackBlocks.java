package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack's reference says of the blocks that the bot sends: their keys, their limits, and where
 * each may stand. What is not listed is an error, deprecated shapes included.
 */
final class SlackBlocks {

  /** Where blocks stand. */
  enum Surface {
    MESSAGE,
    MODAL,
    HOME
  }

  /** By type: keys that must be there, then keys that may. */
  private static final Map<String, List<Set<String>>> KEYS =
      Map.ofEntries(
          keys("header", Set.of("text"), Set.of("block_id")),
          keys("divider", Set.of(), Set.of("block_id")),
          keys("context", Set.of("elements"), Set.of("block_id")),
          keys("actions", Set.of("elements"), Set.of("block_id")),
          keys("context_actions", Set.of("elements"), Set.of("block_id")),
          keys("input", Set.of("label", "element"), Set.of("block_id", "optional", "hint")),
          keys("rich_text", Set.of("elements"), Set.of("block_id")),
          keys("button", Set.of("text", "action_id"), Set.of("value", "style", "url")),
          keys(
              "feedback_buttons",
              Set.of("positive_button", "negative_button"),
              Set.of("action_id")),
          keys(
              "plain_text_input",
              Set.of("action_id"),
              Set.of("initial_value", "multiline", "min_length", "max_length", "placeholder")),
          keys("radio_buttons", Set.of("action_id", "options"), Set.of("initial_option")),
          keys("plain_text", Set.of("text"), Set.of("emoji")),
          keys("rich_text_section", Set.of("elements"), Set.of()),
          keys("rich_text_quote", Set.of("elements"), Set.of("border")),
          keys("rich_text_list", Set.of("elements", "style"), Set.of("indent", "border")),
          keys("text", Set.of("text"), Set.of("style")),
          keys("link", Set.of("url"), Set.of("text", "style", "unsafe")));

  private static final Map<Surface, Set<String>> BLOCKS =
      Map.of(
          Surface.MESSAGE,
              Set.of("header", "divider", "context", "actions", "context_actions", "rich_text"),
          Surface.MODAL, Set.of("header", "divider", "context", "actions", "input", "rich_text"),
          Surface.HOME, Set.of("header", "divider", "context", "actions", "rich_text"));

  private static final Map<String, Set<String>> WITHIN =
      Map.of(
          "context", Set.of("plain_text"),
          "actions", Set.of("button"),
          "context_actions", Set.of("feedback_buttons"),
          "input", Set.of("plain_text_input", "radio_buttons"),
          "rich_text", Set.of("rich_text_section", "rich_text_quote", "rich_text_list"),
          "rich_text_section", Set.of("text", "link"),
          "rich_text_quote", Set.of("text", "link"),
          "rich_text_list", Set.of("rich_text_section"));

  private static final Map<String, Integer> MOST =
      Map.of("context", 10, "actions", 25, "context_actions", 5);

  private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code");

  private final List<String> violations = new ArrayList<>();

  private SlackBlocks() {}

  private static Map.Entry<String, List<Set<String>>> keys(
      String type, Set<String> required, Set<String> optional) {
    return Map.entry(type, List.of(required, optional));
  }

  /** What Slack would complain about. */
  static List<String> violations(JsonArray blocks, Surface surface) {
    SlackBlocks checker = new SlackBlocks();
    int most = surface == Surface.MESSAGE ? 50 : 100;
    checker.check(!blocks.isEmpty() && blocks.size() <= most, blocks.size() + " blocks");
    for (JsonElement block : blocks) {
      JsonObject json = block.getAsJsonObject();
      String type = Json.string(json, "type");
      checker.check(BLOCKS.get(surface).contains(type), type + " in a " + surface);
      checker.element(json);
      checker.check(
          !type.startsWith("rich_text") || SlackWire.words(json).length() <= 12_000, "long block");
    }
    return checker.violations;
  }

  /** A view of the bot's. */
  static List<String> view(JsonObject view) {
    Surface surface = Json.string(view, "type").equals("modal") ? Surface.MODAL : Surface.HOME;
    List<String> violations = new ArrayList<>(violations(view.getAsJsonArray("blocks"), surface));
    SlackBlocks checker = new SlackBlocks();
    Set<String> known =
        surface == Surface.MODAL
            ? Set.of(
                "type", "title", "close", "submit", "private_metadata", "callback_id", "blocks")
            : Set.of("type", "private_metadata", "callback_id", "blocks");
    checker.check(known.containsAll(view.keySet()), "keys of a view " + view.keySet());
    checker.check(view.toString().length() <= 250_000, "a view of more than 250 KB");
    checker.check(Json.string(view, "private_metadata").length() <= 3000, "long metadata");
    checker.check(Json.string(view, "callback_id").length() <= 255, "long callback_id");
    if (surface == Surface.MODAL) {
      checker.plain(view, "title", 24);
      checker.plain(view, "close", 24);
      if (view.has("submit")) {
        checker.plain(view, "submit", 24);
      }
      boolean inputs =
          view.getAsJsonArray("blocks").asList().stream()
              .anyMatch(block -> Json.string(block.getAsJsonObject(), "type").equals("input"));
      checker.check(!inputs || view.has("submit"), "inputs without a submit");
    }
    violations.addAll(checker.violations);
    return violations;
  }

  private void element(JsonObject element) {
    String type = Json.string(element, "type");
    List<Set<String>> keys = KEYS.get(type);
    if (keys == null) {
      violations.add("unknown or deprecated: " + type);
      return;
    }
    for (String key : keys.get(0)) {
      check(element.has(key), type + " without " + key);
    }
    for (String key : element.keySet()) {
      check(
          key.equals("type") || keys.get(0).contains(key) || keys.get(1).contains(key),
          type + " has no " + key);
    }
    check(Json.string(element, "block_id").length() <= 255, "long block_id");
    check(Json.string(element, "action_id").length() <= 255, "long action_id");
    switch (type) {
      case "header" -> plain(element, "text", 150);
      case "button" -> {
        plain(element, "text", 75);
        check(Json.string(element, "value").length() <= 2000, "long value");
        check(
            Set.of("", "primary", "danger").contains(Json.string(element, "style")),
            "button style");
      }
      case "feedback_buttons" -> {
        for (String thumb : List.of("positive_button", "negative_button")) {
          JsonObject half = Json.object(element, thumb);
          plain(half, "text", 75);
          String value = Json.string(half, "value");
          check(!value.isEmpty() && value.length() <= 2000, "value of " + thumb);
        }
      }
      case "input" -> {
        plain(element, "label", 2000);
        inside(type, Json.object(element, "element"));
      }
      case "plain_text_input" ->
          check(Json.string(element, "initial_value").length() <= 3000, "long initial_value");
      case "radio_buttons" -> {
        JsonArray options = element.getAsJsonArray("options");
        check(options.size() >= 1 && options.size() <= 10, "options");
        options.forEach(option -> plain(option.getAsJsonObject(), "text", 75));
        check(
            !element.has("initial_option") || options.contains(element.get("initial_option")),
            "initial_option is none of the options");
      }
      case "plain_text" -> check(!Json.string(element, "text").isEmpty(), "empty text");
      case "text", "link" -> leaf(element, type);
      default -> {}
    }
    if (element.get("elements") instanceof JsonArray elements) {
      check(!elements.isEmpty(), "empty " + type);
      check(elements.size() <= MOST.getOrDefault(type, Integer.MAX_VALUE), "too many in " + type);
      elements.forEach(inner -> inside(type, inner.getAsJsonObject()));
      if (type.equals("rich_text_section") || type.equals("rich_text_quote")) {
        check(SlackWire.words(element).length() <= 3000, "long " + type);
      }
    }
  }

  private void inside(String outer, JsonObject inner) {
    String type = Json.string(inner, "type");
    check(WITHIN.getOrDefault(outer, Set.of()).contains(type), type + " within " + outer);
    element(inner);
  }

  private void leaf(JsonObject element, String type) {
    check(!Json.string(element, "text").isEmpty(), "empty text");
    if (type.equals("link")) {
      String url = Json.string(element, "url");
      check(url.matches("https?://.*") && url.length() <= 3000, "link to " + url);
    }
    if (element.has("style")) {
      check(STYLES.containsAll(element.getAsJsonObject("style").keySet()), "style of text");
    }
  }

  private void plain(JsonObject owner, String key, int longest) {
    JsonObject text = Json.object(owner, key);
    String words = Json.string(text, "text");
    check(Json.string(text, "type").equals("plain_text"), key + " is no plain_text");
    check(!words.isEmpty() && words.length() <= longest, key + " of " + words.length());
  }

  private void check(boolean holds, String complaint) {
    if (!holds) {
      violations.add(complaint);
    }
  }
}
