package dealsbot.cli;

import dealsbot.chat.Progress;
import java.io.PrintStream;

/**
 * Shows on standard error how far long work is: one line that changes on a terminal, a line every
 * few seconds elsewhere. Nothing is shown in the first second. For one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 5_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private long next = System.nanoTime() + QUIET_NANOS;
  private boolean shown;

  /**
   * @param terminal whether a person looks at {@code err}
   */
  ProgressLine(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** On this process's standard error; the launcher tells whether that is a terminal. */
  static ProgressLine onStandardError() {
    return new ProgressLine(System.err, Boolean.getBoolean("dealsbot.stderr.terminal"));
  }

  @Override
  public void update(String line) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + (terminal ? TERMINAL_NANOS : LINE_NANOS);
    shown = true;
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  /** Takes the changing line away. */
  @Override
  public void close() {
    if (terminal && shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
