package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.ReindexReport;

/** A re-index from the command line: progress and rejects go to standard error. */
final class Reindexing {

  private Reindexing() {}

  static ReindexReport run(Workplace workplace, boolean full, boolean dryRun, boolean accept) {
    ReindexReport report;
    try (ProgressLine progress = ProgressLine.onStandardError()) {
      report = workplace.librarian().reindex(full, dryRun, accept, progress);
    }
    report
        .rejected()
        .forEach(
            reject ->
                System.err.println(
                    "deals-bot: left out: " + reject.file() + " " + reject.reason()));
    return report;
  }

  /** Builds the index when there is none, so that a first question is answered. */
  static void ifMissing(Workplace workplace) {
    if (!workplace.index().exists()) {
      System.err.println("deals-bot: building the index first …");
      run(workplace, false, false, false);
    }
  }
}
