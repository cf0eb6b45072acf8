package dealsbot.answer;

import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import dealsbot.search.Hit;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.SearchRequest;
import dealsbot.search.Synonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @param excluded ids of articles left out of the search
   * @param answerable whether the articles that are left answer
   */
  public record Example(
      String question,
      List<String> answers,
      Set<String> gold,
      Set<String> excluded,
      boolean answerable) {}

  private final QuestionTerms analysis;
  private final QuestionReader questions;
  private final PassageSearcher searcher;
  private final Consumer<String> report;

  /**
   * @param report hears one line a step
   */
  public ModelTraining(PassageSearcher searcher, Synonyms synonyms, Consumer<String> report) {
    this.analysis = new QuestionTerms();
    this.questions = new QuestionReader(analysis, synonyms);
    this.searcher = searcher;
    this.report = report;
  }

  private record Prepared(Question question, List<Hit> hits, Example example, double weight) {}

  /** Fits all three models and writes them as readable files into {@code folder}. */
  public void run(List<Lesson> lessons, Path folder) throws IOException {
    List<Prepared> prepared = new ArrayList<>();
    for (Lesson lesson : lessons) {
      try (Snapshot snapshot = lesson.index().snapshot()) {
        lesson.questions().forEach(e -> prepared.add(prepare(e, lesson.weight(), snapshot)));
      }
      report.accept("Read " + prepared.size() + " questions");
    }
    LinearModel sentence = fitSentences(prepared);
    write(sentence, folder.resolve("sentence.weights"), "Ranks sentences.");
    LinearModel span = fitSpans(prepared);
    write(span, folder.resolve("span.weights"), "Ranks the pieces of a sentence.");
    LinearModel confidence = fitConfidence(prepared, sentence, span);
    write(confidence, folder.resolve("confidence.weights"), "Log-odds that the best answers.");
  }

  private Prepared prepare(Example example, double weight, Snapshot snapshot) {
    Question question =
        questions.read(example.question(), example.excluded(), Optional.empty(), snapshot);
    List<Hit> hits =
        searcher.search(
            snapshot,
            new SearchRequest(
                question.terms(),
                question.text(),
                question.phrases(),
                question.filter(),
                AnswerEngine.PASSAGES));
    return new Prepared(question, hits, example, weight);
  }

  private LinearModel fitSentences(List<Prepared> prepared) {
    SentenceReader reader = new SentenceReader(analysis);
    SoftmaxFit fit = new SoftmaxFit();
    for (Prepared each : prepared) {
      if (!each.example().answerable()) {
        continue;
      }
      SoftmaxFit.Group group = new SoftmaxFit.Group(each.weight());
      for (CandidateSentence sentence : reader.read(each.question(), each.hits())) {
        group.add(sentence.features(), holdsAnswer(each.example(), sentence));
      }
      fit.add(group);
    }
    report.accept("Sentences: " + fit.size() + " questions with an answer among the candidates");
    return fit.fit(report);
  }

  private LinearModel fitSpans(List<Prepared> prepared) {
    SentenceReader reader = new SentenceReader(analysis);
    SoftmaxFit fit = new SoftmaxFit();
    for (Prepared each : prepared) {
      if (!each.example().answerable() || !FeatureReader.wantsPiece(each.question().kind())) {
        continue;
      }
      int used = 0;
      for (CandidateSentence sentence : reader.read(each.question(), each.hits())) {
        if (used < 2 && holdsAnswer(each.example(), sentence)) {
          SoftmaxFit.Group group = new SoftmaxFit.Group(each.weight());
          String text = sentence.text();
          for (SpanCandidates.Candidate piece : SpanCandidates.of(each.question(), sentence)) {
            group.add(
                piece.features(),
                AnswerText.exact(piece.span().of(text), each.example().answers()));
          }
          fit.add(group);
          used++;
        }
      }
    }
    report.accept("Pieces: " + fit.size() + " sentences with the answer among the candidates");
    return fit.fit(report);
  }

  private LinearModel fitConfidence(
      List<Prepared> prepared, LinearModel sentence, LinearModel span) {
    FeatureReader reader = new FeatureReader(analysis, sentence, span, new LinearModel(Map.of()));
    LogisticFit fit = new LogisticFit();
    for (Prepared each : prepared) {
      List<FeatureReader.Ranked> ranked = reader.rank(each.question(), each.hits());
      if (ranked.isEmpty()) {
        continue;
      }
      boolean right =
          each.example().answerable()
              && AnswerText.contains(ranked.get(0).sentence().text(), each.example().answers());
      // A question that has an answer, but not there, is a weaker sign than one that has none.
      double weight = each.example().answerable() && !right ? 0.3 : 1;
      fit.add(
          FeatureReader.confidenceFeatures(each.question(), ranked), right, weight * each.weight());
    }
    report.accept("Confidence: " + fit.size() + " questions");
    return fit.fit(report);
  }

  private static boolean holdsAnswer(Example example, CandidateSentence sentence) {
    return (example.gold().isEmpty()
            || example.gold().contains(sentence.hit().passage().article().id()))
        && AnswerText.contains(sentence.text(), example.answers());
  }

  private static void write(LinearModel model, Path file, String what) throws IOException {
    StringBuilder text = new StringBuilder("# " + what + " Made by: deals-bot train\n");
    model
        .weights()
        .forEach(
            (name, weight) -> text.append(String.format(Locale.ROOT, "%s %.4f%n", name, weight)));
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }
}
