package dealsbot.cli;

import dealsbot.chat.ReindexReport;
import dealsbot.index.UpdateReport;
import java.util.Locale;

/** Says in words what a change of the index did. */
final class ReindexText {

  private ReindexText() {}

  /** Which golden questions held it. */
  static String held(ReindexReport report, String command) {
    StringBuilder text =
        new StringBuilder("Readers keep the former articles: golden questions would change.");
    for (ReindexReport.Held held : report.held()) {
      text.append(System.lineSeparator())
          .append("  ")
          .append(held.question())
          .append(System.lineSeparator())
          .append("    now:  ")
          .append(held.before())
          .append(System.lineSeparator())
          .append("    then: ")
          .append(held.after().isEmpty() ? "no answer" : held.after());
    }
    return text.append(System.lineSeparator())
        .append("Correct the articles, or take them in with " + command + " --accept.")
        .toString();
  }

  /** The counts. */
  static String text(ReindexReport report, boolean dryRun) {
    UpdateReport update = report.update();
    return String.format(
        Locale.ROOT,
        "%s%d added, %d changed, %d removed, %d unchanged, %d left out.%n"
            + "Generation %d: %,d articles, %,d passages, %,d quotations. %.1f s.%s",
        dryRun ? "Would be: " : report.held().isEmpty() ? "" : "Held: ",
        update.added().size(),
        update.changed().size(),
        update.removed().size(),
        update.unchanged(),
        report.rejected().size(),
        update.generation().number(),
        update.generation().articles(),
        update.generation().passages(),
        update.generation().quotes(),
        report.millis() / 1000,
        report.answered().isEmpty()
            ? ""
            : System.lineSeparator()
                + "Asked before in vain, and answered now: "
                + String.join(" ", report.answered()));
  }
}
