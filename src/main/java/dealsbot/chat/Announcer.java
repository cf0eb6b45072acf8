package dealsbot.chat;

/** Says something in a chat without having been asked there. Safe for use by many threads. */
@FunctionalInterface
public interface Announcer {

  /**
   * Says it, and waits until the platform has it.
   *
   * @param place a conversation, see {@link ChatRequest#conversation}
   * @return whether it arrived; false as well for a place on another platform
   */
  boolean say(String place, Reply reply);
}
