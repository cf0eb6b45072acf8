package dealsbot.cli;

import dealsbot.answer.AskOptions;
import dealsbot.answer.ModelTraining;
import dealsbot.app.Workplace;
import dealsbot.eval.EvalFile;
import dealsbot.eval.EvalQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: fits the ranking and confidence weights from question sets. */
@Command(
    name = "train",
    hidden = true,
    description = "Fits the answering weights from question sets and writes them as text files.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(
      arity = "1..*",
      paramLabel = "DATA=FILE[,WEIGHT[,EVERY]]",
      description =
          "A data folder whose index holds the articles, a question file, how much each question"
              + " counts, and to take every so many of them. Answerable questions whose article is"
              + " known are asked a second time with that article left out.")
  private List<String> lessons = List.of();

  @Option(
      names = "--reader",
      description =
          "Fit what joins the reader with words and vectors instead. No question is asked a second"
              + " time; the figures of the questions left out of each of five fits are printed.")
  private boolean reader;

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where weights go.")
  private Path to;

  private TrainCommand(Path to) {
    this.to = to;
  }

  /** For picocli, which fills in the folder. */
  TrainCommand() {
    this(Path.of("."));
  }

  @Override
  public Integer call() throws IOException {
    List<Workplace> open = new ArrayList<>();
    try {
      List<ModelTraining.Lesson> read = new ArrayList<>();
      for (String lesson : lessons) {
        read.add(lesson(lesson, open));
      }
      Files.createDirectories(to);
      if (reader) {
        open.get(0).readerTraining(System.err::println).run(read, to);
      } else {
        open.get(0).training(System.err::println).run(read, to);
      }
    } finally {
      open.forEach(Workplace::close);
    }
    return 0;
  }

  private ModelTraining.Lesson lesson(String text, List<Workplace> open) throws IOException {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new CommandFailure("A lesson is DATA=FILE, not " + text + ".");
    }
    options.data = Path.of(text.substring(0, equals));
    List<String> parts = List.of(text.substring(equals + 1).split(",", -1));
    double weight = parts.size() > 1 ? Double.parseDouble(parts.get(1)) : 1;
    int every = parts.size() > 2 ? Integer.parseInt(parts.get(2)) : 1;
    Workplace workplace = options.open(true);
    open.add(workplace);
    List<ModelTraining.Example> examples = new ArrayList<>();
    List<EvalQuestion> questions = EvalFile.read(Path.of(parts.get(0)));
    for (int i = 0; i < questions.size(); i += every) {
      EvalQuestion question = questions.get(i);
      boolean answerable = Boolean.TRUE.equals(question.answerable());
      examples.add(
          new ModelTraining.Example(
              question.question(),
              question.answers(),
              question.articles(),
              options(question, question.exclude()),
              answerable,
              !reader || question.answerable() != null));
      if (!reader && answerable && !question.articles().isEmpty()) {
        Set<String> without = new HashSet<>(question.exclude());
        without.addAll(question.articles());
        examples.add(
            new ModelTraining.Example(
                question.question(), List.of(), Set.of(), options(question, without), false, true));
      }
    }
    return new ModelTraining.Lesson(workplace.index(), examples, weight);
  }

  private static AskOptions options(EvalQuestion question, Set<String> excluded) {
    return new AskOptions(excluded, question.asked(), AskOptions.DEFAULT.top());
  }
}
