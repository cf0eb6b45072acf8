package dealsbot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Bot API's published reference asks of the requests that the bot makes: the methods it
 * uses, their parameters' names, which are required, and the limits of their values.
 */
final class TelegramContract {

  /** A method's parameters. */
  private record Method(Set<String> required, Set<String> optional) {}

  private static final Map<String, Method> METHODS =
      Map.ofEntries(
          Map.entry("getMe", new Method(Set.of(), Set.of())),
          Map.entry(
              "getUpdates",
              new Method(Set.of(), Set.of("offset", "limit", "timeout", "allowed_updates"))),
          Map.entry(
              "sendMessage",
              new Method(
                  Set.of("chat_id", "text"),
                  Set.of(
                      "business_connection_id",
                      "message_thread_id",
                      "parse_mode",
                      "entities",
                      "link_preview_options",
                      "disable_notification",
                      "protect_content",
                      "allow_paid_broadcast",
                      "message_effect_id",
                      "reply_parameters",
                      "reply_markup"))),
          Map.entry(
              "sendPhoto",
              new Method(
                  Set.of("chat_id", "photo"),
                  Set.of(
                      "message_thread_id",
                      "caption",
                      "parse_mode",
                      "reply_parameters",
                      "reply_markup"))),
          Map.entry(
              "editMessageText",
              new Method(
                  Set.of("text"),
                  Set.of(
                      "business_connection_id",
                      "chat_id",
                      "message_id",
                      "inline_message_id",
                      "parse_mode",
                      "entities",
                      "link_preview_options",
                      "reply_markup"))),
          Map.entry("deleteMessage", new Method(Set.of("chat_id", "message_id"), Set.of())),
          Map.entry(
              "sendChatAction",
              new Method(
                  Set.of("chat_id", "action"),
                  Set.of("business_connection_id", "message_thread_id"))),
          Map.entry("getFile", new Method(Set.of("file_id"), Set.of())),
          Map.entry(
              "answerCallbackQuery",
              new Method(
                  Set.of("callback_query_id"), Set.of("text", "show_alert", "url", "cache_time"))),
          Map.entry(
              "setMyCommands", new Method(Set.of("commands"), Set.of("scope", "language_code"))),
          Map.entry(
              "answerInlineQuery",
              new Method(
                  Set.of("inline_query_id", "results"),
                  Set.of("cache_time", "is_personal", "next_offset", "button"))),
          Map.entry(
              "setMessageReaction",
              new Method(Set.of("chat_id", "message_id"), Set.of("reaction", "is_big"))),
          Map.entry(
              "setWebhook",
              new Method(
                  Set.of("url"),
                  Set.of(
                      "certificate",
                      "ip_address",
                      "max_connections",
                      "allowed_updates",
                      "drop_pending_updates",
                      "secret_token"))),
          Map.entry("deleteWebhook", new Method(Set.of(), Set.of("drop_pending_updates"))),
          Map.entry("getWebhookInfo", new Method(Set.of(), Set.of())),
          Map.entry("getChatMember", new Method(Set.of("chat_id", "user_id"), Set.of())));

  private static final Map<String, Set<String>> OBJECTS =
      Map.of(
          "reply_parameters",
          Set.of(
              "message_id",
              "chat_id",
              "allow_sending_without_reply",
              "quote",
              "quote_parse_mode",
              "quote_entities",
              "quote_position"),
          "link_preview_options",
          Set.of(
              "is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"));

  private static final Set<String> SCOPES =
      Set.of(
          "default",
          "all_private_chats",
          "all_group_chats",
          "all_chat_administrators",
          "chat",
          "chat_administrators",
          "chat_member");

  private static final Pattern MARKUP =
      Pattern.compile("<(/?)([a-z-]+)((?: [^<>]*)?)>|&(lt|gt|amp|quot|#\\d+);|[<>&]");

  private static final Set<String> TAGS =
      Set.of("b", "i", "u", "s", "code", "pre", "a", "blockquote");

  private TelegramContract() {}

  /** What is wrong with a request; empty when nothing is. */
  static List<String> violations(String method, Map<String, String> parameters) {
    List<String> wrong = new ArrayList<>();
    Method known = METHODS.get(method);
    if (known == null) {
      return List.of("unknown method " + method);
    }
    for (String name : known.required()) {
      if (!parameters.containsKey(name)) {
        wrong.add(method + " lacks " + name);
      }
    }
    parameters.forEach(
        (name, value) -> {
          if (!known.required().contains(name) && !known.optional().contains(name)) {
            wrong.add(method + " has no parameter " + name);
          }
          String fault = fault(name, value, parameters);
          if (fault != null) {
            wrong.add(method + " " + name + ": " + fault);
          }
        });
    return wrong;
  }

  private static String fault(String name, String value, Map<String, String> parameters) {
    return switch (name) {
      case "chat_id", "message_id", "message_thread_id" ->
          value.matches("-?\\d{1,16}") ? null : "not an id: " + value;
      case "offset" -> value.matches("-?\\d{1,10}") ? null : "not a number: " + value;
      case "limit" -> range(value, 1, 100);
      case "timeout" -> range(value, 0, 50);
      case "text" ->
          parameters.containsKey("callback_query_id")
              ? range(Integer.toString(value.length()), 0, 200)
              : text(value, parameters.get("parse_mode"));
      case "caption" ->
          value.length() > 1024 ? "too long" : text(value, parameters.get("parse_mode"));
      case "photo" -> value.startsWith("\u0089PNG") ? null : "not a picture";
      case "parse_mode" -> value.equals("HTML") ? null : "not HTML: " + value;
      case "action" -> value.equals("typing") ? null : "unknown action " + value;
      case "allowed_updates" ->
          JsonParser.parseString(value).isJsonArray() ? null : "not a list: " + value;
      case "reply_markup" -> keyboard(value);
      case "reaction" -> reaction(value);
      case "results" -> results(value);
      case "next_offset" ->
          value.getBytes(UTF_8).length <= 64 ? null : "more than 64 bytes: " + value;
      case "button" -> button(value);
      case "cache_time" -> range(value, 0, 86_400);
      case "max_connections" -> range(value, 1, 100);
      case "secret_token" ->
          value.matches("[A-Za-z0-9_-]{1,256}") ? null : "not a secret: " + value;
      case "url" -> value.startsWith("https://") ? null : "not an https address: " + value;
      case "is_personal", "drop_pending_updates", "is_big" ->
          value.matches("true|false") ? null : "neither true nor false: " + value;
      case "user_id" -> value.matches("\\d{1,16}") ? null : "not an id: " + value;
      case "callback_query_id", "inline_query_id" -> value.isBlank() ? "blank" : null;
      case "reply_parameters", "link_preview_options" -> object(name, value);
      case "commands" -> commands(value);
      case "scope" ->
          SCOPES.contains(JsonParser.parseString(value).getAsJsonObject().get("type").getAsString())
              ? null
              : "unknown scope " + value;
      default -> null;
    };
  }

  private static String range(String value, int low, int high) {
    int number = Integer.parseInt(value);
    return number < low || number > high ? number + " is not in " + low + "-" + high : null;
  }

  private static String object(String name, String value) {
    JsonObject object = JsonParser.parseString(value).getAsJsonObject();
    Set<String> unknown = new TreeSet<>(object.keySet());
    unknown.removeAll(OBJECTS.get(name));
    if (!unknown.isEmpty()) {
      return "unknown fields " + unknown;
    }
    int quote = object.has("quote") ? object.get("quote").getAsString().length() : 1;
    return quote < 1 || quote > 1024 ? "a quote of " + quote + " units" : null;
  }

  private static String keyboard(String value) {
    for (JsonElement row :
        JsonParser.parseString(value).getAsJsonObject().getAsJsonArray("inline_keyboard")) {
      if (row.getAsJsonArray().isEmpty() || row.getAsJsonArray().size() > 8) {
        return "a row of " + row.getAsJsonArray().size() + " buttons";
      }
      for (JsonElement button : row.getAsJsonArray()) {
        if (!isButton(button.getAsJsonObject())) {
          return "bad button " + button;
        }
      }
    }
    return null;
  }

  /** Whether it has a label and does exactly one thing. */
  private static boolean isButton(JsonObject fields) {
    Set<String> others = new TreeSet<>(fields.keySet());
    others.removeAll(Set.of("text", "style"));
    if (fields.get("text").getAsString().isBlank()
        || (fields.has("style")
            && !fields.get("style").getAsString().matches("danger|success|primary"))) {
      return false;
    }
    if (others.equals(Set.of("url"))) {
      return fields.get("url").getAsString().startsWith("https://");
    }
    if (!others.equals(Set.of("callback_data"))) {
      return false;
    }
    int bytes = fields.get("callback_data").getAsString().getBytes(UTF_8).length;
    return bytes >= 1 && bytes <= 64;
  }

  private static String reaction(String value) {
    for (JsonElement reaction : JsonParser.parseString(value).getAsJsonArray()) {
      JsonObject fields = reaction.getAsJsonObject();
      if (!fields.keySet().equals(Set.of("type", "emoji"))
          || !fields.get("type").getAsString().equals("emoji")
          || !Set.of("👍", "👎", "👀", "✍").contains(fields.get("emoji").getAsString())) {
        return "bad reaction " + fields;
      }
    }
    return null;
  }

  private static String results(String value) {
    List<JsonElement> results = JsonParser.parseString(value).getAsJsonArray().asList();
    Set<String> ids = new TreeSet<>();
    for (JsonElement result : results) {
      JsonObject fields = result.getAsJsonObject();
      String id = fields.get("id").getAsString();
      Set<String> unknown = new TreeSet<>(fields.keySet());
      unknown.removeAll(
          Set.of("type", "id", "title", "description", "input_message_content", "reply_markup"));
      JsonObject content = fields.getAsJsonObject("input_message_content");
      String fault = text(content.get("message_text").getAsString(), "HTML");
      if (id.isEmpty()
          || id.getBytes(UTF_8).length > 64
          || !ids.add(id)
          || !unknown.isEmpty()
          || !fields.get("type").getAsString().equals("article")
          || fields.get("title").getAsString().isBlank()
          || !content.get("parse_mode").getAsString().equals("HTML")
          || fault != null) {
        return "bad result " + fields + (fault == null ? "" : ": " + fault);
      }
      if (fields.has("reply_markup") && keyboard(fields.get("reply_markup").toString()) != null) {
        return keyboard(fields.get("reply_markup").toString());
      }
    }
    return results.size() > 50 ? results.size() + " results" : null;
  }

  private static String button(String value) {
    JsonObject fields = JsonParser.parseString(value).getAsJsonObject();
    return fields.keySet().equals(Set.of("text", "start_parameter"))
            && fields.get("start_parameter").getAsString().matches("[A-Za-z0-9_-]{1,64}")
            && !fields.get("text").getAsString().isBlank()
        ? null
        : "bad button " + fields;
  }

  private static String commands(String value) {
    List<JsonElement> commands = JsonParser.parseString(value).getAsJsonArray().asList();
    if (commands.isEmpty() || commands.size() > 100) {
      return commands.size() + " commands";
    }
    for (JsonElement command : commands) {
      JsonObject fields = command.getAsJsonObject();
      int description = fields.get("description").getAsString().length();
      if (!fields.get("command").getAsString().matches("[a-z0-9_]{1,32}")
          || description < 1
          || description > 256) {
        return "bad command " + fields;
      }
    }
    return null;
  }

  private static String text(String text, String mode) {
    StringBuilder shown = new StringBuilder();
    String fault = mode == null ? null : parse(text, shown);
    if (mode == null) {
      shown.append(text);
    }
    if (fault != null) {
      return fault;
    }
    if (shown.toString().isBlank() || shown.length() > 4096) {
      return "a text of " + shown.length() + " units";
    }
    for (int i = 0; i < shown.length(); i++) {
      int point = shown.codePointAt(i);
      if (point >= 0xD800 && point <= 0xDFFF) {
        return "a lone surrogate at " + i;
      }
      i += Character.charCount(point) - 1;
    }
    return null;
  }

  /** What a person sees of a text with markup. */
  static String shown(String html) {
    StringBuilder shown = new StringBuilder();
    String fault = parse(html, shown);
    if (fault != null) {
      throw new AssertionError(fault);
    }
    return shown.toString();
  }

  /** Reads Telegram's HTML as strictly as its server does; null, or what is wrong with it. */
  private static String parse(String html, StringBuilder shown) {
    Deque<String> open = new ArrayDeque<>();
    Matcher markup = MARKUP.matcher(html);
    int at = 0;
    while (markup.find()) {
      shown.append(html, at, markup.start());
      at = markup.end();
      if (markup.group(4) != null) {
        shown.append(
            switch (markup.group(4)) {
              case "lt" -> "<";
              case "gt" -> ">";
              case "amp" -> "&";
              case "quot" -> "\"";
              default -> Character.toString(Integer.parseInt(markup.group(4).substring(1)));
            });
        continue;
      }
      String tag = markup.group(2);
      if (tag == null || !TAGS.contains(tag)) {
        return "can't parse entities: " + markup.group() + " at " + markup.start();
      }
      if (!markup.group(1).isEmpty()) {
        if (open.isEmpty() || !open.removeLast().equals(tag)) {
          return "can't parse entities: unexpected " + markup.group() + " at " + markup.start();
        }
        continue;
      }
      boolean folded = tag.equals("blockquote") && markup.group(3).equals(" expandable");
      if (!folded
          && (tag.equals("a")
              ? !markup.group(3).matches(" href=\"https?://[^\"]+\"")
              : !markup.group(3).isEmpty())) {
        return "can't parse entities: bad attributes in " + markup.group();
      }
      if (open.contains("code") || open.contains(tag)) {
        return "can't parse entities: " + markup.group() + " inside " + open;
      }
      open.addLast(tag);
    }
    shown.append(html.substring(at));
    return open.isEmpty() ? null : "can't parse entities: " + open + " left open";
  }
}
