package dealsbot.slack;

/** Where the reply to one message goes. Called from its lane only, one call at a time. */
interface ReplyTarget {

  /** The outbox lane that keeps order and pace. */
  String lane();

  /**
   * Shows how far the work is.
   *
   * @param text escaped
   * @return whether anything was sent
   */
  boolean progress(String text) throws SlackFailure;

  /** Shows one message of the reply; the first takes the place of what {@link #progress} showed. */
  void show(SlackMessage message) throws SlackFailure;
}
