package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a sentence against the question by what is related in it: who does what, which event a date
 * belongs to, whether what it tells still holds, and who was not asked for.
 */
final class Relations {

  /** The question asks for now, the sentence tells of then. */
  private static final double OF_THE_PAST = 0.4;

  /** So much of the question, at least, a sentence speaks of that tells it. */
  private static final double COVERED = 0.3;

  private static final double ON_TOP = 0.45;

  private static final Pattern ASKS_FOR_NOW =
      Pattern.compile(
          "\\b(?:now|nowadays|currently|at present|today|these days)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern TELLS_OF_THEN =
      Pattern.compile(
          "\\b(?:used to|previously|formerly|originally|no longer|once had)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Question question;
  private final Optional<AskedAct> asked;
  private final Silences silences;
  private final EventDates dates;
  private final AskedTimes times;

  Relations(Question question) {
    this.question = question;
    boolean closely = question.kind() != QuestionKind.YES_NO && question.terms().size() <= LONG;
    this.asked = closely ? AskedAct.of(question) : Optional.empty();
    this.silences = new Silences(question, asked);
    this.dates = new EventDates(asked);
    this.times = new AskedTimes(question.text());
  }

  /**
   * @param doubts what speaks against the sentence
   * @param contradicted whether it tells that of somebody else
   * @param told whether it tells of what is asked about, by whom it is asked
   * @param answer a better piece as the answer, its place in the sentence; null where there is none
   */
  record Judgement(
      List<Explanation.Doubt> doubts, boolean contradicted, boolean told, @Nullable Span answer) {
    Judgement {
      doubts = List.copyOf(doubts);
    }
  }

  Judgement judge(CandidateSentence sentence, @Nullable Span answer) {
    List<Explanation.Doubt> doubts = new ArrayList<>();
    Acts acts = new Acts(sentence.text());
    boolean told = false;
    boolean contradicted = false;
    Span better = null;
    if (asked.isPresent()) {
      Roles.Check check = Roles.check(asked.get(), acts, answer);
      switch (check.verdict()) {
        case TOLD -> {
          // "who owns 15%" is not told by who keeps 55%
          told =
              sentence.features().get("coverage_with_before") >= COVERED
                  && (question.numbers().isEmpty()
                      || sentence.features().get("numbers_in_sentence") == 1);
          better = told ? check.answer() : null;
        }
        case CONTRADICTED -> {
          contradicted = !Silences.GENERAL.contains(asked.get().sense());
          doubts.add(
              new Explanation.Doubt(
                  "In the sentence “" + asked.get().verb() + "” is said of somebody else",
                  Roles.OTHER_ROLE));
        }
        case UNTOLD -> silences.addUntold(acts, answer, doubts);
        case OPEN -> {
          told = check.pointsBack() && isOfAgentBefore(sentence);
          if (check.pointsBack() && asked.get().agentAsked() && answer != null) {
            // It is done by one who is named before: no word of this sentence names them.
            better = sentence.span().shift(-sentence.span().start());
          }
        }
      }
    }
    doubts.addAll(silences.of(sentence, acts, answer));
    Optional<Span> whole =
        answer == null ? Optional.empty() : Increments.otherThan(question, sentence, answer);
    if (whole.isPresent()) {
      better = whole.get();
    } else if (answer != null && Increments.isOne(question, sentence.text(), answer)) {
      doubts.add(new Explanation.Doubt("The figure is what comes on top", ON_TOP));
    }
    if (ASKS_FOR_NOW.matcher(question.text()).find()
        && TELLS_OF_THEN.matcher(sentence.text()).find()) {
      doubts.add(new Explanation.Doubt("The sentence tells how it was before", OF_THE_PAST));
    }
    if (tooShort(sentence, answer)) {
      better = sentence.span().shift(-sentence.span().start());
    }
    times.addOtherOfARow(sentence, doubts);
    if (question.kind() == QuestionKind.WHEN && answer != null) {
      Span date = dates.judge(sentence, acts, answer, doubts);
      better = date == null ? better : date;
      times.addTo(sentence, better == null ? answer : better, doubts);
    }
    Span shown = better == null ? answer : better;
    if (question.kind() == QuestionKind.WHO
        && shown != null
        && !Doubts.namesSomebody(sentence, shown)) {
      better = Appositions.nameOf(sentence, shown).orElse(better);
    }
    return new Judgement(doubts, contradicted, told && doubts.isEmpty(), better);
  }

  /** Longer questions tell more than one thing: who does what in them is not sure. */
  private static final int LONG = 8;

  private static final int WORDS_OF_A_REASON = 3;

  /** A word or two give no reason and are nobody's words. */
  private boolean tooShort(CandidateSentence sentence, @Nullable Span answer) {
    return answer != null
        && (question.kind() == QuestionKind.WHY || question.kind() == QuestionKind.SAID)
        && sentence.words().stream().filter(word -> answer.overlaps(word.place())).count()
            < WORDS_OF_A_REASON;
  }

  /** Whether the sentence before tells of the one that is asked about. */
  private boolean isOfAgentBefore(CandidateSentence sentence) {
    String before = null;
    for (Hit.ScoredSentence other : sentence.hit().sentences()) {
      if (other.span().end() <= sentence.span().start()) {
        before = sentence.hit().passage().article().slice(other.span());
      }
    }
    if (before == null || asked.orElseThrow().agents().isEmpty()) {
      return false;
    }
    String told = before;
    return new Acts(told)
        .all().stream()
            .findFirst()
            .map(Act::agent)
            .filter(agent -> Roles.holdsAny(agent, told, asked.get().agents()))
            .isPresent();
  }
}
