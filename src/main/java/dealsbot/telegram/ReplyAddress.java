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
 * @param quote the part of that message to quote above the reply, exactly as it stands there; null
 *     for all of it
 */
record ReplyAddress(
    long chat, @Nullable Long topic, @Nullable Integer question, @Nullable String quote) {

  /** Telegram's limit, in UTF-16 units. */
  static final int LONGEST_QUOTE = 1024;

  private static final Pattern CONVERSATION =
      Pattern.compile("telegram:(-?\\d{1,18})(?::(\\d{1,18}))?");

  ReplyAddress {
    quote = quote == null || quote.isBlank() || quote.length() > LONGEST_QUOTE ? null : quote;
  }

  /** Nothing is quoted. */
  ReplyAddress(long chat, @Nullable Long topic, @Nullable Integer question) {
    this(chat, topic, question, null);
  }

  /** Whether many people read the chat: Telegram allows fewer messages there. */
  boolean group() {
    return chat < 0;
  }

  /** The chat's name, the same for all its topics. */
  String place() {
    return place(chat);
  }

  static String place(long chat) {
    return "telegram:" + chat;
  }

  /** The conversation's name: one for each chat, or for each topic. */
  String conversation() {
    return place() + (topic == null ? "" : ":" + topic);
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

  /** The same place, quoting {@code words} of the message that is replied to. */
  ReplyAddress quoting(@Nullable String words) {
    return new ReplyAddress(chat, topic, question, words);
  }

  /** The same place, without pointing at the question again. */
  ReplyAddress unprompted() {
    return new ReplyAddress(chat, topic, null);
  }
}
