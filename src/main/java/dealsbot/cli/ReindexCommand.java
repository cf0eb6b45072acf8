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
      System.out.println(options.json ? Json.line(Json.reindex(report)) : text(report));
      if (!report.held().isEmpty()) {
        throw new CommandFailure(held(report));
      }
    }
    return 0;
  }

  private static String held(ReindexReport report) {
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
        .append("Correct the articles, or take them in with reindex --accept.")
        .toString();
  }

  private String text(ReindexReport report) {
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
