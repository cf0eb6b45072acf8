package dealsbot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Updates as Telegram sends them. */
public final class Updates {

  private static final AtomicInteger messageIds = new AtomicInteger(1);

  private Updates() {}

  static JsonObject bot() {
    JsonObject bot = user(TelegramPeer.BOT_ID, true);
    bot.addProperty("username", TelegramPeer.BOT_NAME);
    return bot;
  }

  static JsonObject user(long id, boolean bot) {
    JsonObject user = new JsonObject();
    user.addProperty("id", id);
    user.addProperty("is_bot", bot);
    user.addProperty("first_name", "Ada");
    return user;
  }

  static JsonObject chat(long id, String type) {
    JsonObject chat = new JsonObject();
    chat.addProperty("id", id);
    chat.addProperty("type", type);
    return chat;
  }

  /** A message that was sent, as the answer to the request that sent it. */
  static JsonObject sent(long chat, int id) {
    JsonObject message = new JsonObject();
    message.addProperty("message_id", id);
    message.addProperty("date", 1_700_000_000);
    message.add("chat", chat(chat, chat < 0 ? "supergroup" : "private"));
    return message;
  }

  static JsonObject update(String kind, JsonObject message) {
    JsonObject update = new JsonObject();
    update.add(kind, message);
    return update;
  }

  /** A message without content. */
  static JsonObject message(long user, long chat, String type) {
    JsonObject message = new JsonObject();
    message.addProperty("message_id", messageIds.getAndIncrement());
    message.addProperty("date", System.currentTimeMillis() / 1000);
    message.add("from", user(user, false));
    message.add("chat", chat(chat, type));
    return message;
  }

  /** A person writes to the bot in private. */
  public static JsonObject privateText(long user, String text) {
    return update("message", text(message(user, user, "private"), text));
  }

  static JsonObject document(long user, String name, int size) {
    JsonObject document = new JsonObject();
    document.addProperty("file_id", name);
    document.addProperty("file_unique_id", "u-" + name);
    document.addProperty("file_name", name);
    document.addProperty("file_size", size);
    JsonObject message = message(user, user, "private");
    message.add("document", document);
    return update("message", message);
  }

  static JsonObject press(long user, int message, String data) {
    JsonObject query = new JsonObject();
    query.addProperty("id", "press-" + messageIds.getAndIncrement());
    query.add("from", user(user, false));
    query.add("message", sent(user, message));
    query.addProperty("chat_instance", "1");
    query.addProperty("data", data);
    return update("callback_query", query);
  }

  /** A button pressed in a group. */
  static JsonObject groupPress(long user, long chat, int message, String data) {
    JsonObject update = press(user, message, data);
    update.getAsJsonObject("callback_query").add("message", sent(chat, message));
    return update;
  }

  static JsonObject inlineQuery(long user, String text, String offset) {
    JsonObject query = new JsonObject();
    query.addProperty("id", "query-" + messageIds.getAndIncrement());
    query.add("from", user(user, false));
    query.addProperty("query", text);
    query.addProperty("offset", offset);
    return update("inline_query", query);
  }

  /** A person writes in a group. */
  public static JsonObject groupText(long user, long chat, String text) {
    return update("message", text(message(user, chat, "supergroup"), text));
  }

  /** Puts in a text, its commands and mentions marked as Telegram marks them. */
  static JsonObject text(JsonObject message, String text) {
    message.addProperty("text", text);
    JsonArray entities = new JsonArray();
    Matcher words = Pattern.compile("(?<!\\S)(/\\w+(?:@\\w+)?|@\\w+)").matcher(text);
    while (words.find()) {
      entities.add(
          entity(
              words.group().startsWith("/") ? "bot_command" : "mention",
              words.start(),
              words.group().length()));
    }
    if (!entities.isEmpty()) {
      message.add("entities", entities);
    }
    return message;
  }

  static JsonObject entity(String type, int offset, int length) {
    JsonObject entity = new JsonObject();
    entity.addProperty("type", type);
    entity.addProperty("offset", offset);
    entity.addProperty("length", length);
    return entity;
  }
}
