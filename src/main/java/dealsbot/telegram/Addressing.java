package dealsbot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.MessageEntity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a message of a group turns to the bot: by its name, by a reply, in words to quote. */
final class Addressing {

  /** What must be repeated in a quotation. */
  private static final Set<MessageEntity.Type> FORMATS =
      EnumSet.of(
          MessageEntity.Type.bold,
          MessageEntity.Type.italic,
          MessageEntity.Type.underline,
          MessageEntity.Type.strikethrough,
          MessageEntity.Type.spoiler,
          MessageEntity.Type.custom_emoji);

  private Addressing() {}

  /**
   * The question as a part of its message, to be quoted above the answer; null where the message is
   * nothing else, or where it cannot be quoted: Telegram wants the words exactly as they stand,
   * with their formatting.
   */
  static @Nullable String quote(Message message, ReplyAddress address, String question) {
    boolean formatted =
        message.entities() != null
            && Stream.of(message.entities()).anyMatch(entity -> FORMATS.contains(entity.type()));
    return address.question() == null
            || formatted
            || question.isEmpty()
            || question.equals(message.text())
            || !message.text().contains(question)
        ? null
        : question;
  }

  /** Whether the message answers one of the bot's. */
  static boolean isReplyTo(BotIdentity me, Message message) {
    Message parent = message.replyToMessage();
    // Every message of a topic is a reply to the note that opened it.
    return parent != null
        && parent.forumTopicCreated() == null
        && parent.from() != null
        && parent.from().id() == me.id();
  }

  /** The text without the entities that mention the bot, a gap they leave closed. */
  static String withoutMentions(Message message, BotIdentity me) {
    String text = message.text();
    MessageEntity[] entities = message.entities();
    if (entities == null) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text);
    // From the last to the first, so that the offsets before them stay right.
    Stream.of(entities)
        .filter(entity -> mentions(entity, text, me))
        .sorted((a, b) -> b.offset() - a.offset())
        .forEach(
            entity -> {
              int end = entity.offset() + entity.length();
              boolean gap = end < rest.length() && rest.charAt(end) == ' ';
              rest.delete(entity.offset(), gap ? end + 1 : end);
            });
    return rest.toString();
  }

  private static boolean mentions(MessageEntity entity, String text, BotIdentity me) {
    int start = entity.offset();
    int end = start + entity.length();
    if (start < 0 || end > text.length() || end <= start) {
      return false;
    }
    String words = text.substring(start, end).toLowerCase(Locale.ROOT);
    return switch (entity.type()) {
      case mention -> words.equals("@" + me.username().toLowerCase(Locale.ROOT));
      case text_mention -> entity.user() != null && entity.user().id() == me.id();
      default -> false;
    };
  }
}
