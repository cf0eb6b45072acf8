package dealsbot.telegram;

import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import java.time.Duration;

/**
 * Ends the waiting sign on a pressed button, once: with a note when the work is done within a
 * moment, else without one. Safe for use by many threads.
 */
final class Acknowledgement {

  private static final Duration MOMENT = Duration.ofMillis(300);

  /** Telegram's limit for what a callback is answered with. */
  static final int LONGEST_NOTE = 200;

  private final BotApi api;
  private final String callback;

  // Guarded by this.
  private boolean given;

  private Acknowledgement(BotApi api, String callback) {
    this.api = api;
    this.callback = callback;
  }

  /** Waits for a moment, then ends the sign if nobody has. */
  static Acknowledgement soon(BotApi api, String callback, Time time) {
    Acknowledgement acknowledgement = new Acknowledgement(api, callback);
    Thread.ofVirtual()
        .name("telegram-callback")
        .start(
            () -> {
              try {
                time.sleep(MOMENT);
                acknowledgement.give("");
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    return acknowledgement;
  }

  /**
   * Ends the sign.
   *
   * @param note at most {@link #LONGEST_NOTE}; shown to whoever pressed and to nobody else; empty
   *     for none
   * @return whether the note can be seen; false when the sign had ended before
   */
  boolean give(String note) {
    synchronized (this) {
      if (given) {
        return false;
      }
      given = true;
    }
    AnswerCallbackQuery answer = new AnswerCallbackQuery(callback);
    // A press from before a restart is too old to be answered, which harms nothing.
    return api.callBriefly(note.isEmpty() ? answer : answer.text(note)) instanceof Answer.Done;
  }
}
