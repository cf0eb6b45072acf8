package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.index.Generation;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollback}: back to an earlier generation. */
@Command(
    name = "rollback",
    description = "Goes back to an earlier committed index; the one before, if none is named.",
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(arity = "0..1", paramLabel = "GENERATION", description = "See status for those kept.")
  private @Nullable Long generation;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      Generation restored =
          Recorded.run(
              workplace,
              "rollback",
              generation == null ? "" : generation.toString(),
              () -> workplace.librarian().rollback(Optional.ofNullable(generation)),
              served -> "generation " + served.number() + " is served");
      System.out.println(
          options.json
              ? Json.line(StatusCommand.generation(restored))
              : "Generation "
                  + restored.number()
                  + " is served again: "
                  + restored.articles()
                  + " articles. The articles folder is as it was: the next reindex follows it.");
    }
    return 0;
  }
}
