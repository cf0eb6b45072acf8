package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.ReindexReport;
import dealsbot.index.UpdateReport;
import java.util.Locale;
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

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(!dryRun)) {
      ReindexReport report = Reindexing.run(workplace, full, dryRun);
      System.out.println(options.json ? Json.line(Json.reindex(report)) : text(report));
    }
    return 0;
  }

  private String text(ReindexReport report) {
    UpdateReport update = report.update();
    return String.format(
        Locale.ROOT,
        "%s%d added, %d changed, %d removed, %d unchanged, %d left out.%n"
            + "Generation %d: %,d articles, %,d passages, %,d quotations. %.1f s.",
        dryRun ? "Would be: " : "",
        update.added().size(),
        update.changed().size(),
        update.removed().size(),
        update.unchanged(),
        report.rejected().size(),
        update.generation().number(),
        update.generation().articles(),
        update.generation().passages(),
        update.generation().quotes(),
        report.millis() / 1000);
  }
}
