package dealsbot.slack;

import java.time.Instant;

/** Where the reply to one message goes. Called from its lane only, one call at a time. */
interface ReplyTarget {

  /** The same, in a form that can be kept. */
  Destination destination();

  /**
   * Shows how far the work is.
   *
   * @param text escaped
   * @return whether a message was sent
   */
  boolean progress(String text) throws SlackFailure;

  /** Shows one message of the reply; the first takes the place of what {@link #progress} showed. */
  void show(SlackMessage message) throws SlackFailure, InterruptedException;

  /**
   * Whether a message that was shown is there, though the call broke off.
   *
   * @param message as it was shown, with its mark
   * @param since when it was to be sent
   */
  Arrival arrival(SlackMessage message, Instant since) throws SlackFailure;
}
