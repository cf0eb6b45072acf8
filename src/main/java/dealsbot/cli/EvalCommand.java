package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.answer.DealDesk;
import dealsbot.answer.Finding;
import dealsbot.app.Workplace;
import dealsbot.deal.Deal;
import dealsbot.eval.DealFigures;
import dealsbot.eval.EvalFile;
import dealsbot.eval.EvalQuestion;
import dealsbot.eval.Evaluation;
import dealsbot.eval.Figures;
import dealsbot.eval.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: the figures of a question set. */
@Command(
    name = "eval",
    description = "Runs question sets and prints their figures.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Question files, .jsonl.")
  private List<Path> files = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Write the answers one by one.")
  private @Nullable Path out;

  @Option(names = "--deals", description = "The files mark deals, not questions.")
  private boolean deals;

  @Override
  public Integer call() throws IOException {
    if (deals) {
      return evaluateDeals();
    }
    List<EvalQuestion> questions = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CommandFailure("There is no question file " + file + ".");
      }
      questions.addAll(EvalFile.read(file));
    }
    try (Workplace workplace = options.open(true)) {
      Reindexing.ifMissing(workplace);
      List<Outcome> outcomes;
      try (ProgressLine progress = ProgressLine.onStandardError()) {
        outcomes =
            new Evaluation(workplace.index(), workplace.engine())
                .run(
                    questions,
                    done -> progress.update("Asking: " + done + " of " + questions.size()));
      }
      Map<String, Object> figures = new Figures(outcomes).all();
      System.out.println(options.json ? Json.line(figures) : table(figures));
      Path file = out;
      if (file != null) {
        write(outcomes, file);
      }
    }
    return 0;
  }

  private int evaluateDeals() throws IOException {
    try (Workplace workplace = options.open(false)) {
      Reindexing.ifMissing(workplace);
      List<Deal> found = workplace.deals().all().stream().map(DealDesk.Numbered::deal).toList();
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw new CommandFailure("There is no file of marked deals " + file + ".");
        }
        DealFigures figures = DealFigures.of(file, found);
        System.out.println(options.json ? Json.line(figures.all()) : table(figures.all()));
        Path wrong = out;
        if (wrong != null) {
          Files.write(wrong, figures.wrong(), StandardCharsets.UTF_8);
        }
      }
    }
    return 0;
  }

  private static String table(Map<String, Object> figures) {
    StringBuilder table = new StringBuilder();
    figures.forEach(
        (name, value) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-22s %s%n",
                    name,
                    value instanceof Double rate
                        ? String.format(Locale.ROOT, "%.3f", rate)
                        : value)));
    return table.toString().stripTrailing();
  }

  private static void write(List<Outcome> outcomes, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Outcome outcome : outcomes) {
        JsonObject json = new JsonObject();
        json.addProperty("id", outcome.question().id());
        json.addProperty("question", outcome.question().question());
        json.addProperty("verdict", outcome.answered() ? "answered" : "not_in_articles");
        json.addProperty("confidence", outcome.confidence());
        JsonArray findings = new JsonArray();
        for (Finding finding : outcome.findings()) {
          findings.add(Json.finding(finding));
        }
        json.add("findings", findings);
        writer.write(Json.line(json));
        writer.newLine();
      }
    }
  }
}
