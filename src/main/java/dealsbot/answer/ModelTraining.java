package dealsbot.answer;

import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import dealsbot.search.Hit;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fits the weights that {@link FeatureReader} reads, from questions whose answers are known, in
 * these steps: sentences by listwise softmax over each question's candidates; pieces likewise
 * within the sentences that hold the answer; confidence by logistic regression over the best
 * sentence of each question. Deterministic: the same questions and indexes give the same weights.
 */
public final class ModelTraining {

  /**
   * Questions about the articles of one index.
   *
   * @param index holds the articles
   * @param questions the questions
   * @param weight how much each of them counts
   */
  public record Lesson(ArticleIndex index, List<Example> questions, double weight) {}

  /**
   * One question.
   *
   * @param question the text
   * @param answers what counts as right; empty when there is none
   * @param gold ids of the articles that hold the answer; empty when unknown
   * @param options which articles are left out, and the day of asking where it matters
   * @param answerable whether the articles that are left answer
   * @param judged whether that is known; where it is not, only the answers are learned from
   */
  public record Example(
      String question,
      List<String> answers,
      Set<String> gold,
      AskOptions options,
      boolean answerable,
      boolean judged) {

    /** The day of asking; where it is not known, one of which no article is near. */
    LocalDate day() {
      return options.asOf().orElse(LocalDate.MAX);
    }
  }

  /** Pieces are learned from so many sentences of a question. */
  private static final int SENTENCES_FOR_PIECES = 2;

  private final QuestionReader questions;
  private final PassageSearcher searcher;
  private final Consumer<String> report;

  /**
   * @param report hears one line a step
   */
  public ModelTraining(PassageSearcher searcher, Synonyms synonyms, Consumer<String> report) {
    this.questions = new QuestionReader(new QuestionTerms(), synonyms);
    this.searcher = searcher;
    this.report = report;
  }

  /** A question with the features of its sentences; the texts themselves are let go. */
  private record Prepared(
      Question question, Example example, double weight, List<Features> sentences, BitSet right) {}

  private final SoftmaxFit sentenceFit = new SoftmaxFit();
  private final SoftmaxFit spanFit = new SoftmaxFit();

  /** Fits all three models and writes them as readable files into {@code folder}. */
  public void run(List<Lesson> lessons, Path folder) throws IOException {
    List<Prepared> prepared = new ArrayList<>();
    for (Lesson lesson : lessons) {
      try (Snapshot snapshot = lesson.index().snapshot()) {
        lesson.questions().forEach(e -> prepared.add(prepare(e, lesson.weight(), snapshot)));
      }
      report.accept("Read " + prepared.size() + " questions");
    }
    report.accept(sentenceFit.size() + " questions with an answer among their sentences");
    LinearModel sentence = sentenceFit.fit(report);
    write(sentence, folder.resolve("sentence.weights"), "Ranks sentences.");
    report.accept(spanFit.size() + " sentences with an answer among their pieces");
    LinearModel span = spanFit.fit(report);
    write(span, folder.resolve("span.weights"), "Ranks the pieces of a sentence.");
    LinearModel confidence = fitConfidence(prepared, sentence);
    write(confidence, folder.resolve("confidence.weights"), "Log-odds that the best answers.");
  }

  private Prepared prepare(Example example, double weight, Snapshot snapshot) {
    Question question =
        questions.read(example.question(), example.options(), example.day(), snapshot);
    List<Hit> hits = searcher.search(snapshot, question.search(AnswerEngine.PASSAGES));
    List<Features> features = new ArrayList<>();
    BitSet right = new BitSet();
    SoftmaxFit.Group group = new SoftmaxFit.Group(weight);
    int pieces = 0;
    for (CandidateSentence sentence : SentenceReader.read(question, hits)) {
      boolean holds = example.answerable() && holdsAnswer(example, sentence);
      right.set(features.size(), holds);
      features.add(sentence.features());
      group.add(sentence.features(), holds);
      if (holds && pieces < SENTENCES_FOR_PIECES && FeatureReader.wantsPiece(question.kind())) {
        addPieces(question, sentence, example, weight);
        pieces++;
      }
    }
    sentenceFit.add(group);
    return new Prepared(question, example, weight, features, right);
  }

  private void addPieces(
      Question question, CandidateSentence sentence, Example example, double weight) {
    SoftmaxFit.Group group = new SoftmaxFit.Group(weight);
    String text = sentence.text();
    for (SpanCandidates.Candidate piece : SpanCandidates.of(question, sentence)) {
      group.add(piece.features(), AnswerText.exact(piece.span().of(text), example.answers()));
    }
    spanFit.add(group);
  }

  private LinearModel fitConfidence(List<Prepared> prepared, LinearModel sentence) {
    LogisticFit fit = new LogisticFit();
    for (Prepared each : prepared) {
      if (each.sentences().isEmpty() || !each.example().judged()) {
        continue;
      }
      List<Double> scores = each.sentences().stream().map(sentence::score).toList();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < scores.size(); i++) {
        order.add(i);
      }
      order.sort(Comparator.comparingDouble((Integer i) -> scores.get(i)).reversed());
      fit.add(
          FeatureReader.confidenceFeatures(
              each.question(),
              order.stream().map(each.sentences()::get).toList(),
              order.stream().map(scores::get).toList()),
          each.example().answerable(),
          each.weight());
    }
    report.accept("Confidence: " + fit.size() + " questions");
    return fit.fit(report);
  }

  private static boolean holdsAnswer(Example example, CandidateSentence sentence) {
    return (example.gold().isEmpty()
            || example.gold().contains(sentence.hit().passage().article().id()))
        && AnswerText.contains(sentence.text(), example.answers());
  }

  static void write(LinearModel model, Path file, String what) throws IOException {
    StringBuilder text = new StringBuilder("# " + what + " Made by: deals-bot train\n");
    model
        .weights()
        .forEach(
            (name, weight) -> text.append(String.format(Locale.ROOT, "%s %.4f%n", name, weight)));
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }
}
