package dealsbot.telegram;

import dealsbot.chat.ChatRequest;
import org.jspecify.annotations.Nullable;

/** What a message wants of the bot. */
sealed interface Incoming {

  /** A question or command, for the handler. */
  record Question(ChatRequest request, ReplyAddress address) implements Incoming {}

  /**
   * Something that a sentence answers, without the handler.
   *
   * @param onceKey what the sentence is said about once and not again; null for every time
   */
  record Notice(ReplyAddress address, String sentence, @Nullable String onceKey)
      implements Incoming {}

  /** Nothing: it is not meant for the bot. */
  record Ignored() implements Incoming {}
}
