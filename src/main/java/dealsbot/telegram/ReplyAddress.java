package dealsbot.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param chat the chat's id; negative for groups
 * @param topic the forum topic's id; null outside of topics
 * @param question the message to reply to; null where a plain message will do
 */
record ReplyAddress(long chat, @Nullable Long topic, @Nullable Integer question) {

  private static final Pattern CONVERSATION =
      Pattern.compile("telegram:(-?\\d{1,18})(?::(\\d{1,18}))?");

  /** Whether many people read the chat: Telegram allows fewer messages there. */
  boolean group() {
    return chat < 0;
  }

  /** The conversation's name: one for each chat, or for each topic. */
  String conversation() {
    return "telegram:" + chat + (topic == null ? "" : ":" + topic);
  }

  /** The place of a conversation's name; empty for another platform's. */
  static Optional<ReplyAddress> of(String conversation) {
    Matcher name = CONVERSATION.matcher(conversation);
    return name.matches()
        ? Optional.of(
            new ReplyAddress(
                Long.parseLong(name.group(1)),
                name.group(2) == null ? null : Long.valueOf(name.group(2)),
                null))
        : Optional.empty();
  }

  /** The same place, without pointing at the question again. */
  ReplyAddress unprompted() {
    return new ReplyAddress(chat, topic, null);
  }
}
