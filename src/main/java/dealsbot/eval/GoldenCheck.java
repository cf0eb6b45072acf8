package dealsbot.eval;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AnswerText;
import dealsbot.answer.AskOptions;
import dealsbot.answer.Finding;
import dealsbot.index.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the answers of two generations to questions whose answers must stay. Immutable. */
public final class GoldenCheck {

  private static final int FINDINGS = 3;

  private final List<EvalQuestion> questions;
  private final AnswerEngine engine;

  /** Asks these questions. */
  public GoldenCheck(List<EvalQuestion> questions, AnswerEngine engine) {
    this.questions = List.copyOf(questions);
    this.engine = engine;
  }

  /**
   * An answer that would not stay.
   *
   * @param question the question
   * @param before what is answered now
   * @param after what would be answered; empty for nothing
   */
  public record Change(String question, String before, String after) {}

  /**
   * The questions that {@code before} answers well and {@code after} does not: not any more, or in
   * other words. Where the file states answers, those count, not the words around them.
   */
  public List<Change> changes(Snapshot before, Snapshot after) {
    List<Change> changes = new ArrayList<>();
    for (EvalQuestion question : questions) {
      Answer now = ask(question, before);
      Answer then = ask(question, after);
      boolean stays =
          !isGood(question, now)
              || (states(question) ? isGood(question, then) : words(now).equals(words(then)));
      if (!stays) {
        changes.add(
            new Change(
                question.question(), words(now).orElse("no answer"), words(then).orElse("")));
      }
    }
    return changes;
  }

  private Answer ask(EvalQuestion question, Snapshot snapshot) {
    AskOptions options = new AskOptions(question.exclude(), question.asked(), FINDINGS);
    return engine.ask(question.question(), options, snapshot);
  }

  /** Whether the file says what is right. */
  private static boolean states(EvalQuestion question) {
    return !question.answers().isEmpty() || Boolean.FALSE.equals(question.answerable());
  }

  private static boolean isGood(EvalQuestion question, Answer answer) {
    if (!(answer instanceof Answer.Answered answered)) {
      return Boolean.FALSE.equals(question.answerable());
    }
    return !Boolean.FALSE.equals(question.answerable())
        && (question.answers().isEmpty()
            || AnswerText.contains(answered.findings().get(0).text(), question.answers()));
  }

  /** The answer's words: its shortest piece, or the sentence. */
  private static Optional<String> words(Answer answer) {
    if (!(answer instanceof Answer.Answered answered)) {
      return Optional.empty();
    }
    Finding first = answered.findings().get(0);
    return Optional.of(first.answerText().orElse(first.text()));
  }
}
