package dealsbot.soak;

/** A platform's people, and the platform itself with its faults. */
interface Side extends AutoCloseable {

  /** Somebody asks; what the platform cannot deliver now it delivers again. */
  void ask(int question);

  /** How much of what was asked the bot has not acknowledged. */
  int unacknowledged();

  /** From now on the bot may not hear that a message arrived, since it stops. */
  void stopping(boolean now);

  @Override
  void close();
}
