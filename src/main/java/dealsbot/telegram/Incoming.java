package dealsbot.telegram;

import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
import dealsbot.chat.Person;
import org.jspecify.annotations.Nullable;

/** What an update wants of the bot. */
sealed interface Incoming {

  /** Something to work on in its conversation's turn: kept until it has its reply. */
  sealed interface Work extends Incoming {
    /** Where the reply goes. */
    ReplyAddress address();
  }

  /**
   * A question or command, for the handler.
   *
   * @param message the message's id
   */
  record Question(ChatRequest request, ReplyAddress address, int message) implements Work {}

  /** Talk that was not meant for the bot, in a group that wants every question answered. */
  record Overheard(ChatRequest request, ReplyAddress address) implements Work {}

  /**
   * Something that a sentence answers, without the handler.
   *
   * @param onceKey what the sentence is said about once and not again; null for every time
   */
  record Notice(ReplyAddress address, String sentence, @Nullable String onceKey) implements Work {}

  /**
   * A dropped file, in private: it may be an article.
   *
   * @param message the message's id
   */
  record Dropped(FileDrop drop, ReplyAddress address, int message) implements Work {}

  /**
   * A pressed button.
   *
   * @param message the message it stands below
   * @param callback names the press: Telegram waits for it to be answered
   */
  record Press(ButtonPress press, ReplyAddress address, int message, String callback)
      implements Work {}

  /**
   * What somebody types behind the bot's name in any chat: answered at once, kept nowhere.
   *
   * @param allowed whether that person may see what the bot knows
   * @param id names it to Telegram
   * @param offset what the last answer said comes next; empty at first
   */
  record InlineQuery(Person person, boolean allowed, String id, String text, String offset)
      implements Incoming {}

  /** A group has got another id. */
  record Moved(long from, long to) implements Incoming {}

  /** Nothing: it is not meant for the bot. */
  record Ignored() implements Incoming {}
}
