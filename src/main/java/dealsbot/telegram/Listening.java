package dealsbot.telegram;

/** A way for updates to come in. It runs until it is stopped, or until going on is of no use. */
interface Listening extends Runnable {

  /** Ends it soon; whoever runs it interrupts its thread as well. */
  void stop();

  /** Tells Telegram what was heard, where nothing else would. To be called after the end. */
  void confirm();
}
