package dealsbot.chat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What came in and what is to go out, so that a crash loses nothing and nothing is answered twice.
 * Every method returns once what it did would survive a power cut; calls of many threads share one
 * write to the disk, so many threads may wait here side by side. Safe for use by many threads.
 *
 * <p>A delivery is accepted before it is acknowledged to its platform. It is answered with {@link
 * #reply}, which keeps the messages and ends the delivery in one step, or ended with {@link #done}
 * where there is nothing to say. Texts are kept no longer than that: of a delivery its keys stay
 * for a week, of a message that was sent nothing stays.
 *
 * <p>Every method throws {@link StateException}, with a sentence for people, when the state cannot
 * be written: a delivery is then not to be acknowledged.
 */
public interface Mailbox {

  /** How long the keys of a delivery are known: platforms repeat one for days at the most. */
  Duration REMEMBERED = Duration.ofDays(7);

  /**
   * Accepts a delivery.
   *
   * @return its id, growing with each; empty when one of its keys was seen within a week, and then
   *     nothing is kept
   */
  OptionalLong accept(Delivery delivery);

  /**
   * Accepts several in one write, in their order; one entry for each, as {@link #accept} gives it.
   */
  List<OptionalLong> acceptAll(List<Delivery> deliveries);

  /** What was accepted on that platform and neither answered nor done, in the order it came. */
  List<OpenDelivery> open(Surface platform);

  /** Ends a delivery that gets no reply; nothing happens when it has ended already. */
  void done(long delivery);

  /**
   * Keeps a reply to be sent, and in the same step ends the delivery that it answers.
   *
   * @param delivery what it answers; empty for what the bot says without having been asked
   * @param reply its messages as the platform's requests
   * @return names the reply; empty when the delivery had ended before: then nothing is kept, and
   *     nothing is to be sent
   */
  OptionalLong reply(OptionalLong delivery, OutgoingReply reply);

  /**
   * A message of a reply has arrived; after the last one nothing of the reply is kept.
   *
   * @param number counted from 0
   */
  void sent(long reply, int number);

  /**
   * What is left of a reply is given up, and counted in {@link #load}.
   *
   * @param reason for an admin, without any text of a person's
   */
  void failed(long reply, String reason);

  /** What is to be sent on that platform and neither arrived nor was given up, oldest first. */
  List<PendingReply> pending(Surface platform);

  /**
   * Notes that the bot takes part in a thread: what is accepted later is on the disk no sooner.
   *
   * @param thread as the platform's adapter names it
   */
  void join(Surface platform, String thread);

  /** The threads that were joined last on that platform, the latest first. */
  List<String> joined(Surface platform, int most);

  /** How full it is. */
  MailboxLoad load(Surface platform);
}
