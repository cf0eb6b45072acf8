package dealsbot.telegram;

import org.jspecify.annotations.Nullable;

/** What became of a message. */
sealed interface Receipt {

  /**
   * It is in the chat.
   *
   * @param message its id; null where Telegram's answer did not arrive
   */
  record Sent(@Nullable Integer message) implements Receipt {}

  /**
   * It was given up.
   *
   * @param reason why, for an admin
   */
  record Dropped(String reason) implements Receipt {}
}
