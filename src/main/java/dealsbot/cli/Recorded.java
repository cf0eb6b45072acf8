package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.AuditEntry;
import dealsbot.index.IndexException;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is done from the command line goes into the audit, failures too. */
final class Recorded {

  private Recorded() {}

  static <T> T run(
      Workplace workplace,
      String action,
      String what,
      Supplier<T> work,
      Function<T, String> outcome) {
    T result;
    try {
      result = work.get();
    } catch (IndexException failed) {
      record(workplace, action, what, "failed: " + failed.getMessage());
      throw failed;
    }
    record(workplace, action, what, outcome.apply(result));
    return result;
  }

  private static void record(Workplace workplace, String action, String what, String outcome) {
    workplace.store().audit().record(AuditEntry.COMMAND_LINE, action, what, outcome);
  }
}
