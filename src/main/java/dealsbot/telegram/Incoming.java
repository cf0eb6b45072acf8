package dealsbot.telegram;

import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
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

  /** A dropped file, in private: it may be an article. */
  record Dropped(FileDrop drop, ReplyAddress address) implements Incoming {}

  /**
   * A pressed button.
   *
   * @param message the message it stands below
   * @param callback names the press: Telegram waits for it to be answered
   */
  record Press(ButtonPress press, ReplyAddress address, int message, String callback)
      implements Incoming {}

  /** Nothing: it is not meant for the bot. */
  record Ignored() implements Incoming {}
}
