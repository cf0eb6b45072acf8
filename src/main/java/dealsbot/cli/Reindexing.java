package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.ReindexReport;
import java.util.List;

/** A re-index from the command line: progress and rejects go to standard error. */
final class Reindexing {

  private Reindexing() {}

  static ReindexReport run(Workplace workplace, boolean full, boolean dryRun, boolean accept) {
    ReindexReport report;
    try (ProgressLine progress = ProgressLine.onStandardError()) {
      report = workplace.librarian().reindex(full, dryRun, accept, progress);
    }
    leftOut(report.rejected());
    return report;
  }

  /** Names what gave no article. */
  static void leftOut(List<ReindexReport.Rejected> rejected) {
    rejected.forEach(
        reject ->
            System.err.println("deals-bot: left out: " + reject.file() + " " + reject.reason()));
  }

  /** Builds the index when there is none, so that a first question is answered. */
  static void ifMissing(Workplace workplace) {
    if (!workplace.index().exists()) {
      System.err.println("deals-bot: building the index first …");
      run(workplace, false, false, false);
    }
  }
}
