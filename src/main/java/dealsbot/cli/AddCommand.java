package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StagedFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add}: puts articles in, from files or from the web. */
@Command(
    name = "add",
    description = "Puts articles in: files, or web addresses.",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(arity = "1..*", paramLabel = "PATH-OR-URL")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--accept",
      description = "Take them in even when golden questions lose their answers.")
  private boolean accept;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(true)) {
      List<String> keys = new ArrayList<>();
      List<ReindexReport.Rejected> rejected = new ArrayList<>();
      try (ProgressLine progress = ProgressLine.onStandardError()) {
        for (String source : sources) {
          StagedFile staged = stage(workplace, source, progress);
          rejected.addAll(staged.rejected());
          if (!staged.added().isEmpty() || !staged.replaced().isEmpty()) {
            keys.add(staged.key());
          }
        }
      }
      Reindexing.leftOut(rejected);
      if (keys.isEmpty()) {
        refused(workplace, rejected);
        throw new CommandFailure("Nothing was added: the line above says why.");
      }
      ReindexReport report = add(workplace, keys).with(rejected);
      System.out.println(
          options.json ? Json.line(Json.reindex(report)) : ReindexText.text(report, false));
      if (!report.held().isEmpty()) {
        keys.forEach(workplace.librarian()::discard);
        throw new CommandFailure(ReindexText.held(report, "add"));
      }
    }
    return 0;
  }

  private ReindexReport add(Workplace workplace, List<String> keys) {
    return Recorded.run(
        workplace,
        "add",
        String.join(" ", sources),
        () -> {
          try (ProgressLine progress = ProgressLine.onStandardError()) {
            return workplace.librarian().addStaged(keys, accept, progress);
          }
        },
        ReindexReport::outcome);
  }

  private void refused(Workplace workplace, List<ReindexReport.Rejected> rejected) {
    Recorded.run(
        workplace,
        "add",
        String.join(" ", sources),
        () -> rejected,
        reasons -> "refused: " + (reasons.isEmpty() ? "no article" : reasons.get(0).reason()));
  }

  private static StagedFile stage(Workplace workplace, String source, Progress progress) {
    if (source.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      return workplace.librarian().fetch(source, progress);
    }
    try {
      Path file = Path.of(source);
      if (Files.isRegularFile(file)) {
        return workplace.stage(file);
      }
      return left(source, Files.isDirectory(file) ? "is a folder: name its files" : "is not there");
    } catch (InvalidPathException none) {
      return left(source, "is neither a file nor a web address");
    }
  }

  private static StagedFile left(String source, String reason) {
    return new StagedFile(
        "", List.of(), List.of(), List.of(new ReindexReport.Rejected(source, reason)));
  }
}
