package dealsbot.slack;

import java.time.Duration;

/** Lets time pass before a send, so that tests need not wait. */
@FunctionalInterface
interface Pause {

  /** Sleeps in earnest. */
  Pause REAL = Thread::sleep;

  void hold(Duration time) throws InterruptedException;
}
