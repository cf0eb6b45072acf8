package dealsbot.telegram;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.pengrad.telegrambot.model.InlineQuery;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import dealsbot.chat.Person;
import dealsbot.chat.Surface;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what an update wants of the bot. One that cannot be read is logged and wants nothing. */
final class UpdateReader {

  private static final Logger log = LoggerFactory.getLogger(UpdateReader.class);

  /**
   * Edited messages are not asked for: an edit gets no second answer. Neither are reactions and
   * memberships, which need none.
   */
  static final String[] WANTED = {"message", "callback_query", "inline_query"};

  private final TelegramSettings settings;
  private final MessageReader messages;

  UpdateReader(TelegramSettings settings, MessageReader messages) {
    this.settings = settings;
    this.messages = messages;
  }

  Incoming read(BotIdentity me, RawUpdate raw) {
    try {
      // From its text: read from the tree, a number too large would be cut down in silence.
      Update update = BotUtils.GSON.fromJson(raw.json().toString(), Update.class);
      if (update.callbackQuery() != null) {
        return messages.read(update.callbackQuery());
      }
      if (update.inlineQuery() != null) {
        return read(update.inlineQuery());
      }
      Message message = update.message();
      return message == null ? new Incoming.Ignored() : messages.read(message, me);
    } catch (RuntimeException | StackOverflowError unreadable) {
      log.warn("Update {} cannot be read and is set aside: {}", raw.id(), unreadable.toString());
      return new Incoming.Ignored();
    }
  }

  private Incoming read(InlineQuery query) {
    long person = query.from().id();
    return new Incoming.InlineQuery(
        new Person(Surface.TELEGRAM, Long.toString(person)),
        // A private chat has its user's id.
        settings.allows(person, person),
        query.id(),
        query.query() == null ? "" : query.query(),
        query.offset() == null ? "" : query.offset());
  }

  /** When its message was written; empty for what has no date. */
  static Optional<Instant> written(RawUpdate raw) {
    return raw.json() instanceof JsonObject update
            && update.get("message") instanceof JsonObject message
            && message.get("date") instanceof JsonPrimitive seconds
            && seconds.isNumber()
        ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
        : Optional.empty();
  }
}
