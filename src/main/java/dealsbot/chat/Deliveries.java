package dealsbot.chat;

/**
 * Remembers what was delivered: platforms deliver the same message twice after a crash, a retry or
 * a reconnection, and it is to be answered once. Safe for use by many threads.
 */
@FunctionalInterface
public interface Deliveries {

  /**
   * Whether {@code key} is seen for the first time; from then on it is known.
   *
   * @param key names one delivery across restarts of the platform's numbering, such as {@code
   *     telegram:update:17} or {@code slack:C1:1700000000.000100}
   */
  boolean firstTime(String key);
}
