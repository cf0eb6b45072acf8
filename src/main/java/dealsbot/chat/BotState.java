package dealsbot.chat;

/**
 * What the bot remembers across restarts.
 *
 * @param audit what admins did
 * @param questions what the articles did not answer
 * @param history what articles said before they were edited
 * @param confirmations what waits for a confirmation
 * @param watches what chats want to hear of
 * @param seal signs the buttons
 */
public record BotState(
    AuditLog audit,
    OpenQuestions questions,
    ArticleHistory history,
    Confirmations confirmations,
    Watches watches,
    ButtonSeal seal) {

  /** The same state for a handler whose questions are nobody's to wait for. */
  public BotState withoutQuestions() {
    return new BotState(audit, OpenQuestions.NONE, history, confirmations, watches, seal);
  }
}
