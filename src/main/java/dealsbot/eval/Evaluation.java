package dealsbot.eval;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.answer.Finding;
import dealsbot.article.Article;
import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs a question set, one question after the other, against one generation. */
public final class Evaluation {

  private static final int FINDINGS = 3;

  private final ArticleIndex index;
  private final AnswerEngine engine;

  /** Asks {@code engine} about what {@code index} holds. */
  public Evaluation(ArticleIndex index, AnswerEngine engine) {
    this.index = index;
    this.engine = engine;
  }

  /**
   * Asks every question.
   *
   * @param progress hears how many are done
   */
  public List<Outcome> run(List<EvalQuestion> questions, IntConsumer progress) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Snapshot snapshot = index.snapshot()) {
      for (EvalQuestion question : questions) {
        outcomes.add(ask(question, snapshot));
        progress.accept(outcomes.size());
      }
    }
    return outcomes;
  }

  private Outcome ask(EvalQuestion question, Snapshot snapshot) {
    AskOptions options = new AskOptions(question.exclude(), question.asked(), FINDINGS);
    long start = System.nanoTime();
    Answer answer = engine.ask(question.question(), options, snapshot);
    double millis = (System.nanoTime() - start) / 1e6;
    List<String> ranked =
        question.articles().isEmpty()
            ? List.of()
            : engine.rankedArticles(question.question(), options, snapshot);
    return switch (answer) {
      case Answer.Answered answered ->
          outcome(question, true, answered.confidence(), answered.findings(), ranked, millis);
      case Answer.NotInArticles not ->
          outcome(question, false, not.confidence(), not.nearest(), ranked, millis);
      case Answer.NotReady notReady ->
          outcome(question, false, 0, List.<Finding>of(), ranked, millis);
    };
  }

  private Outcome outcome(
      EvalQuestion question,
      boolean answered,
      double confidence,
      List<Finding> findings,
      List<String> ranked,
      double millis) {
    return new Outcome(
        question, answered, confidence, findings, ranked, foundAgain(findings), millis);
  }

  /** How many stand word for word in their articles, as another look at the index reads them. */
  private int foundAgain(List<Finding> findings) {
    int found = 0;
    try (Snapshot fresh = index.snapshot()) {
      for (Finding finding : findings) {
        String stored = fresh.article(finding.article().id()).map(Article::text).orElse("");
        found += stored.startsWith(finding.text(), finding.sentence().start()) ? 1 : 0;
      }
    }
    return found;
  }
}
