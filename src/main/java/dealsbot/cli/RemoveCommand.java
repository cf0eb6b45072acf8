package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.ReindexReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remove}: takes articles out, and deletes their files. */
@Command(
    name = "remove",
    description = "Takes articles out of the index, and deletes their files.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(arity = "1..*", paramLabel = "ID")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--accept",
      description = "Take them out even when golden questions lose their answers.")
  private boolean accept;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(true)) {
      Set<String> indexed = new TreeSet<>();
      workplace.librarian().articles().forEach(article -> indexed.add(article.id()));
      for (String id : ids) {
        if (!indexed.contains(id)) {
          throw new CommandFailure("There is no article " + id + ": run articles to see the ids.");
        }
      }
      ReindexReport report =
          Recorded.run(
              workplace,
              "remove",
              String.join(" ", ids),
              () -> {
                try (ProgressLine progress = ProgressLine.onStandardError()) {
                  return workplace.librarian().remove(ids, accept, progress);
                }
              },
              ReindexReport::outcome);
      System.out.println(
          options.json ? Json.line(Json.reindex(report)) : ReindexText.text(report, false));
      if (!report.held().isEmpty()) {
        throw new CommandFailure(ReindexText.held(report, "remove"));
      }
    }
    return 0;
  }
}
