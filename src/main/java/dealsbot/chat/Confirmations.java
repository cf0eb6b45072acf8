package dealsbot.chat;

import java.util.Optional;

/** Actions that wait for their confirmation, across restarts. Safe for use by many threads. */
public interface Confirmations {

  /**
   * What is to be confirmed.
   *
   * @param who the only one who may confirm it
   * @param action what will be done
   * @param argument on what
   */
  record Pending(String who, String action, String argument) {}

  /**
   * Keeps an action for a day.
   *
   * @return names it, 8 characters
   */
  String keep(Pending pending);

  /** What is kept under that name; empty when it was taken or is too old. */
  Optional<Pending> look(String id);

  /** Takes it out: of several callers one alone gets it. */
  Optional<Pending> take(String id);
}
