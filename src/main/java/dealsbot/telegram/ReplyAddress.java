package dealsbot.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param chat the chat's id; negative for groups
 * @param topic the forum topic's id; null outside of topics
 * @param question the message to reply to; null where a plain message will do
 */
record ReplyAddress(long chat, @Nullable Long topic, @Nullable Integer question) {

  /** Whether many people read the chat: Telegram allows fewer messages there. */
  boolean group() {
    return chat < 0;
  }

  /** The conversation's name: one for each chat, or for each topic. */
  String conversation() {
    return "telegram:" + chat + (topic == null ? "" : ":" + topic);
  }

  /** The same place, without pointing at the question again. */
  ReplyAddress unprompted() {
    return new ReplyAddress(chat, topic, null);
  }
}
