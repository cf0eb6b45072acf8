package dealsbot.answer;

import dealsbot.index.Snapshot;
import dealsbot.model.SpanReader;
import dealsbot.search.Hit;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits the weights that join a reader with words and vectors, from questions whose answers are
 * known and on which the reader itself was not trained: pieces, then sentences, by listwise
 * softmax; confidence by logistic regression. Before that the same is done in folds, and the
 * figures of the questions that were left out are reported.
 */
public final class ReaderTraining {

  private static final int FOLDS = 5;

  /** Few questions, correlated features: chosen by the figures of the questions left out. */
  private static final double PENALTY = 0.03;

  /** The budget that the bot has by default. */
  private static final int BUDGET_MILLIS = 150;

  /** An answer that shares this much with a gold one is as good as right. */
  private static final double NEARLY = 0.6;

  /** How much a sentence counts for holding an answer, and for the right piece being chosen. */
  private static final double HOLDING = 0.4;

  private final QuestionReader questions;
  private final PassageSearcher searcher;
  private final ModelReader reader;
  private final Consumer<String> report;

  /**
   * @param report hears one line a step
   */
  public ReaderTraining(
      PassageSearcher searcher, Synonyms synonyms, SpanReader model, Consumer<String> report) {
    QuestionTerms analysis = new QuestionTerms();
    this.questions = new QuestionReader(analysis, synonyms);
    this.searcher = searcher;
    this.report = report;
    // The weights are what is looked for.
    LinearModel none = new LinearModel(Map.of());
    this.reader =
        new ModelReader(
            FeatureReader.create(),
            model,
            ModelReader.passagesWithin(BUDGET_MILLIS),
            new ReaderWeights(none, none, none));
  }

  /** A question with what was pointed at. */
  private record Pointed(
      int lesson,
      Question question,
      ModelTraining.Example example,
      double weight,
      ModelReader.Pointing pointing) {

    /** A question stays in one fold, whatever articles it is asked of. */
    boolean inFold(int fold) {
      return Math.floorMod(question.text().hashCode(), FOLDS) == fold;
    }
  }

  /** Reports figures by cross-validation, fits all three models, and writes them. */
  public void run(List<ModelTraining.Lesson> lessons, Path folder) throws IOException {
    List<Pointed> all = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      ModelTraining.Lesson lesson = lessons.get(i);
      try (Snapshot snapshot = lesson.index().snapshot()) {
        for (ModelTraining.Example example : lesson.questions()) {
          all.add(point(i, example, lesson.weight(), snapshot));
        }
      }
      report.accept("Read " + all.size() + " questions");
    }
    validate(all);
    ReaderWeights weights = fit(all, report);
    ModelTraining.write(
        weights.piece(), folder.resolve(ReaderWeights.PIECE), "Ranks pieces that were pointed at.");
    ModelTraining.write(
        weights.choice(), folder.resolve(ReaderWeights.CHOICE), "Ranks sentences that were read.");
    ModelTraining.write(
        weights.confidence(),
        folder.resolve(ReaderWeights.CONFIDENCE),
        "Log-odds that the best sentence that was read answers.");
  }

  private Pointed point(
      int lesson, ModelTraining.Example example, double weight, Snapshot snapshot) {
    Question question =
        questions.read(example.question(), example.options(), example.day(), snapshot);
    List<Hit> hits = searcher.search(snapshot, question.search(AnswerEngine.PASSAGES));
    return new Pointed(lesson, question, example, weight, reader.point(question, hits));
  }

  private void validate(List<Pointed> all) {
    ReaderFigures figures = new ReaderFigures();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<Pointed> others = all.stream().filter(p -> !p.inFold(left)).toList();
      ReaderWeights weights = fit(others, line -> {});
      for (Pointed pointed : all) {
        if (pointed.inFold(fold)) {
          add(pointed, weights, figures);
        }
      }
    }
    figures.lines().forEach(report);
  }

  private static void add(Pointed pointed, ReaderWeights weights, ReaderFigures figures) {
    if (pointed.pointing().sentences().isEmpty()) {
      figures.add(pointed.lesson(), pointed.example(), List.of(), 0);
      return;
    }
    ModelReader.Choice choice =
        ModelReader.choose(pointed.question(), pointed.pointing().sentences(), weights);
    PointedSentence best = choice.sentences().get(0);
    double doubts =
        Doubts.factor(Doubts.of(pointed.question(), best.sentence(), best.first().place()));
    figures.add(
        pointed.lesson(),
        pointed.example(),
        choice.sentences(),
        doubts * weights.confidence().probability(confidence(pointed, choice)));
  }

  private static Features confidence(Pointed pointed, ModelReader.Choice choice) {
    return ReaderFeatures.confidence(
        pointed.pointing().byFeatures(), choice.sentences(), choice.features(), choice.scores());
  }

  private static ReaderWeights fit(List<Pointed> all, Consumer<String> report) {
    LinearModel none = new LinearModel(Map.of());
    SoftmaxFit pieces = new SoftmaxFit(PENALTY);
    all.forEach(pointed -> addPieces(pointed, pieces));
    report.accept(pieces.size() + " sentences with an answer among their pieces");
    LinearModel piece = pieces.fit(report);
    SoftmaxFit sentences = new SoftmaxFit(PENALTY);
    ReaderWeights first = new ReaderWeights(piece, none, none);
    all.forEach(pointed -> addSentences(pointed, first, sentences));
    report.accept(sentences.size() + " groups of sentences with an answer among them");
    LinearModel choice = sentences.fit(report);
    LogisticFit odds = new LogisticFit(PENALTY / 2);
    ReaderWeights second = new ReaderWeights(piece, choice, none);
    for (Pointed pointed : all) {
      if (pointed.example().judged() && !pointed.pointing().sentences().isEmpty()) {
        ModelReader.Choice chosen =
            ModelReader.choose(pointed.question(), pointed.pointing().sentences(), second);
        odds.add(confidence(pointed, chosen), pointed.example().answerable(), pointed.weight());
      }
    }
    report.accept("Confidence: " + odds.size() + " questions");
    return new ReaderWeights(piece, choice, odds.fit(report));
  }

  private static boolean right(Pointed pointed, String words) {
    return AnswerText.f1(words, pointed.example().answers()) > NEARLY;
  }

  private static boolean holds(Pointed pointed, PointedSentence sentence) {
    return AnswerText.contains(sentence.sentence().text(), pointed.example().answers());
  }

  private static void addPieces(Pointed pointed, SoftmaxFit fit) {
    for (PointedSentence sentence : pointed.pointing().sentences()) {
      if (holds(pointed, sentence)) {
        SoftmaxFit.Group group = new SoftmaxFit.Group(pointed.weight());
        boolean exact =
            sentence.answers().stream()
                .anyMatch(a -> AnswerText.exact(a.words(), pointed.example().answers()));
        for (PointedSentence.Answer answer : sentence.answers()) {
          group.add(
              answer.features(),
              exact
                  ? AnswerText.exact(answer.words(), pointed.example().answers())
                  : right(pointed, answer.words()));
        }
        fit.add(group);
      }
    }
  }

  private static void addSentences(Pointed pointed, ReaderWeights weights, SoftmaxFit fit) {
    if (pointed.example().answers().isEmpty() || pointed.pointing().sentences().isEmpty()) {
      return;
    }
    ModelReader.Choice choice =
        ModelReader.choose(pointed.question(), pointed.pointing().sentences(), weights);
    SoftmaxFit.Group holding = new SoftmaxFit.Group(HOLDING * pointed.weight());
    SoftmaxFit.Group exact = new SoftmaxFit.Group((1 - HOLDING) * pointed.weight());
    for (int i = 0; i < choice.sentences().size(); i++) {
      PointedSentence sentence = choice.sentences().get(i);
      holding.add(choice.features().get(i), holds(pointed, sentence));
      exact.add(
          choice.features().get(i),
          holds(pointed, sentence) && right(pointed, sentence.first().words()));
    }
    fit.add(holding);
    fit.add(exact);
  }
}
