package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.ReindexReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reindex}: brings the index up to the articles folder. */
@Command(
    name = "reindex",
    description = "Brings the index up to the articles folder: only what changed.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Option(names = "--full", description = "Build everything anew.")
  private boolean full;

  @Option(names = "--dry-run", description = "Only say what would change.")
  private boolean dryRun;

  @Option(
      names = "--accept",
      description = "Take the articles in even when golden questions lose their answers.")
  private boolean accept;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(!dryRun)) {
      ReindexReport report =
          dryRun
              ? Reindexing.run(workplace, full, true, accept)
              : Recorded.run(
                  workplace,
                  "reindex",
                  (full ? "full " : "") + (accept ? "accept" : ""),
                  () -> Reindexing.run(workplace, full, false, accept),
                  ReindexReport::outcome);
      System.out.println(
          options.json ? Json.line(Json.reindex(report)) : ReindexText.text(report, dryRun));
      if (!report.held().isEmpty()) {
        throw new CommandFailure(ReindexText.held(report, "reindex"));
      }
    }
    return 0;
  }
}
