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
      Map.of(
          "getMe",
          new Method(Set.of(), Set.of()),
          "getUpdates",
          new Method(Set.of(), Set.of("offset", "limit", "timeout", "allowed_updates")),
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
                  "reply_markup")),
          "sendPhoto",
          new Method(
              Set.of("chat_id", "photo"),
              Set.of(
                  "message_thread_id",
                  "caption",
                  "parse_mode",
                  "reply_parameters",
                  "reply_markup")),
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
                  "reply_markup")),
          "deleteMessage",
          new Method(Set.of("chat_id", "message_id"), Set.of()),
          "sendChatAction",
          new Method(
              Set.of("chat_id", "action"), Set.of("business_connection_id", "message_thread_id")),
          "getFile",
          new Method(Set.of("file_id"), Set.of()),
          "answerCallbackQuery",
          new Method(
              Set.of("callback_query_id"), Set.of("text", "show_alert", "url", "cache_time")),
          "setMyCommands",
          new Method(Set.of("commands"), Set.of("scope", "language_code")));

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
      case "text" -> text(value, parameters.get("parse_mode"));
      case "caption" ->
          value.length() > 1024 ? "too long" : text(value, parameters.get("parse_mode"));
      case "photo" -> value.startsWith("\u0089PNG") ? null : "not a picture";
      case "parse_mode" -> value.equals("HTML") ? null : "not HTML: " + value;
      case "action" -> value.equals("typing") ? null : "unknown action " + value;
      case "allowed_updates" ->
          JsonParser.parseString(value).isJsonArray() ? null : "not a list: " + value;
      case "reply_markup" -> keyboard(value);
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
    Set<String> unknown = new TreeSet<>(JsonParser.parseString(value).getAsJsonObject().keySet());
    unknown.removeAll(OBJECTS.get(name));
    return unknown.isEmpty() ? null : "unknown fields " + unknown;
  }

  private static String keyboard(String value) {
    for (JsonElement row :
        JsonParser.parseString(value).getAsJsonObject().getAsJsonArray("inline_keyboard")) {
      for (JsonElement button : row.getAsJsonArray()) {
        JsonObject fields = button.getAsJsonObject();
        int bytes = fields.get("callback_data").getAsString().getBytes(UTF_8).length;
        if (fields.get("text").getAsString().isBlank() || bytes < 1 || bytes > 64) {
          return "bad button " + fields;
        }
      }
    }
    return null;
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
      if (tag.equals("a") != markup.group(3).matches(" href=\"https?://[^\"]+\"")) {
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
