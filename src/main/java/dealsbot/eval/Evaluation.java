package dealsbot.eval;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.answer.Finding;
import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    AskOptions options = new AskOptions(question.exclude(), Optional.empty(), FINDINGS);
    long start = System.nanoTime();
    Answer answer = engine.ask(question.question(), options, snapshot);
    double millis = (System.nanoTime() - start) / 1e6;
    List<String> ranked =
        question.articles().isEmpty()
            ? List.of()
            : engine.rankedArticles(question.question(), options, snapshot);
    return switch (answer) {
      case Answer.Answered answered ->
          new Outcome(question, true, answered.confidence(), answered.findings(), ranked, millis);
      case Answer.NotInArticles not ->
          new Outcome(question, false, not.confidence(), not.nearest(), ranked, millis);
      case Answer.NotReady notReady ->
          new Outcome(question, false, 0, List.<Finding>of(), ranked, millis);
    };
  }
}
