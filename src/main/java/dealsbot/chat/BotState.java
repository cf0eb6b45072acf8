package dealsbot.chat;

/**
 * What the bot remembers across restarts.
 *
 * @param audit what admins did
 * @param questions what the articles did not answer
 * @param asked the questions behind the buttons below answers
 * @param feedback what people think of answers
 * @param preferences what the people of each chat have chosen
 * @param history what articles said before they were edited
 * @param confirmations what waits for a confirmation
 * @param seal signs the buttons
 */
public record BotState(
    AuditLog audit,
    OpenQuestions questions,
    AskedQuestions asked,
    FeedbackLog feedback,
    Preferences preferences,
    ArticleHistory history,
    Confirmations confirmations,
    ButtonSeal seal) {

  /** The same state for a handler whose questions are nobody's to wait for or to press on. */
  public BotState withoutQuestions() {
    return new BotState(
        audit,
        OpenQuestions.NONE,
        AskedQuestions.NONE,
        FeedbackLog.NONE,
        Preferences.NONE,
        history,
        confirmations,
        seal);
  }

  /** Whether what people ask is remembered, so that there can be buttons below an answer. */
  boolean remembers() {
    return !asked.equals(AskedQuestions.NONE);
  }
}
