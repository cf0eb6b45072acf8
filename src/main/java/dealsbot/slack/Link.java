package dealsbot.slack;

/** How Slack's deliveries reach the bot: begins once, ends once. */
interface Link extends AutoCloseable {

  /** Begins, on a thread of its own. */
  void start();

  /** Ends, within 3 s. */
  @Override
  void close();
}
