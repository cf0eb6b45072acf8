package dealsbot.chat;

import org.slf4j.MDC;

/**
 * Names the delivery that a thread works on, so that each line of the log tells which one it is of,
 * from its arrival to its reply. The {@link Dispatcher} takes the name along; whoever hands work to
 * another thread in another way names it anew there. For use in a try block.
 */
public final class Correlation implements AutoCloseable {

  private static final String KEY = "event";

  private final String before;

  private Correlation(String before) {
    this.before = before;
  }

  /**
   * From here on the thread works on that delivery.
   *
   * @param key one of {@link Delivery#keys}
   */
  public static Correlation with(String key) {
    String before = present();
    MDC.put(KEY, key);
    return new Correlation(before);
  }

  /** What the thread works on; empty for nothing in particular. */
  public static String present() {
    String key = MDC.get(KEY);
    return key == null ? "" : key;
  }

  @Override
  public void close() {
    if (before.isEmpty()) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
