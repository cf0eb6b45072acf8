package dealsbot.telegram;

/** Those who look at everything that a bot does in Telegram, when there is too much to record. */
@FunctionalInterface
public interface TelegramCrowd {

  /**
   * A method was called.
   *
   * @return how the call fails; null: it does not
   */
  TelegramFault called(TelegramPeer.Recorded request);
}
