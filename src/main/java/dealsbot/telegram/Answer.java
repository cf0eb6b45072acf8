package dealsbot.telegram;

import com.google.gson.JsonElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of one call of the Bot API. No part of it holds the token. */
sealed interface Answer {

  /**
   * Telegram did it.
   *
   * @param result the method's result, as JSON
   */
  record Done(JsonElement result) implements Answer {}

  /**
   * Telegram understood and said no.
   *
   * @param code Telegram's error code, such as 403
   * @param description why, in Telegram's words
   * @param retryAfter seconds to wait before the next try; null where none are named
   * @param migrateToChat where the chat has moved to; null where it has not
   */
  record Refused(
      int code, String description, @Nullable Integer retryAfter, @Nullable Long migrateToChat)
      implements Answer {

    /** Whether the description holds {@code words}, which are in lower case. */
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }
  }

  /**
   * No answer of Telegram's arrived.
   *
   * @param stage how far the request may have come
   * @param cause what happened, for the log
   */
  record Failed(Stage stage, String cause) implements Answer {}

  /** How far a failed request came: whether it may be repeated hangs on this. */
  enum Stage {
    /** Nothing was sent. */
    UNREACHED,
    /** A server on the way, or Telegram's own, reported an error: most likely nothing was done. */
    TURNED_AWAY,
    /** The connection broke or stayed silent after sending began: it may have been done. */
    LOST,
    /** It was accepted, but the answer is unreadable: most likely it was done. */
    UNREADABLE
  }
}
