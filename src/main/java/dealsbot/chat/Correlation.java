package dealsbot.chat;

import org.slf4j.MDC;

/**
 * Names the delivery that a thread works on, so that each line of the log tells which one it is of,
 * from its arrival to its reply. The {@link Dispatcher} takes the name along; whoever hands work to
 * another thread in another way names it anew there.
 */
public final class Correlation {

  private static final String KEY = "event";

  private Correlation() {}

  /**
   * Does work for a delivery.
   *
   * @param key one of {@link Delivery#keys}
   */
  public static void during(String key, Runnable work) {
    String before = present();
    MDC.put(KEY, key);
    try {
      work.run();
    } finally {
      if (before.isEmpty()) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }

  /** What the thread works on; empty for nothing in particular. */
  public static String present() {
    String key = MDC.get(KEY);
    return key == null ? "" : key;
  }
}
