package dealsbot.answer;

import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells where a later article says that what an earlier one reported came to nothing, or was put to
 * another date.
 */
final class Overtaken {

  /** What comes later is not much less likely. */
  private static final double NEAR = 3.0;

  private static final Pattern ENDED =
      Pattern.compile(
          "\\b(?:broken off|breaks? off|broke"
              + " off|withdrew|withdrawn|withdraws|abandon(?:s|ed)|call(?:s|ed) off|walk(?:s|ed)"
              + " away|pull(?:s|ed) out|dropped"
              + " its|drops|scrapped|terminated|collapsed|blocked|rejected|refused to"
              + " allow|completed)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MOVED =
      Pattern.compile(
          "\\b(?:put back|pushed back|put off|postponed|delayed|moved|brought forward|rescheduled"
              + "|extended|lengthened)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "The first shipment" is no earlier state of it. */
  private static final Pattern ASKS_FOR_OLD =
      Pattern.compile(
          "\\b(?:original|originally|initial|initially|previous|previously|earlier|at first|used"
              + " to|supposed to|meant to)\\b",
          Pattern.CASE_INSENSITIVE);

  private Overtaken() {}

  /** The later report and the earlier one, in this order; empty where nothing was overtaken. */
  static Optional<Agreements.Order> find(Question question, Reading reading) {
    List<Reading.Candidate> candidates = reading.candidates();
    if (candidates.size() < 2 || ASKS_FOR_OLD.matcher(question.text()).find()) {
      return Optional.empty();
    }
    Reading.Candidate first = candidates.get(0);
    Optional<LocalDate> day = first.article().provenance().publishedOn();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    for (Reading.Candidate other : candidates.subList(1, candidates.size())) {
      if (other.score() < first.score() - NEAR) {
        break;
      }
      Optional<LocalDate> later = other.article().provenance().publishedOn();
      if (later.filter(day.get()::isBefore).isEmpty()) {
        continue;
      }
      Optional<Reading.Candidate> told =
          question.kind() == QuestionKind.WHEN
              ? moved(first, other)
              : ended(question, first, other);
      if (told.isPresent()) {
        return Optional.of(
            new Agreements.Order(Agreement.Kind.AMENDED, List.of(told.get(), first), true));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading.Candidate> ended(
      Question question, Reading.Candidate first, Reading.Candidate other) {
    boolean open = question.kind() == QuestionKind.YES_NO && question.names().size() > 1;
    String sentence = other.article().slice(other.sentence());
    String near = (other.article().title() + "\n" + sentence).toLowerCase(Locale.ROOT);
    return open
            && !ENDED.matcher(first.article().slice(first.sentence())).find()
            && ENDED.matcher(sentence).find()
            && question.names().stream()
                .allMatch(name -> near.contains(name.toLowerCase(Locale.ROOT)))
        ? Optional.of(other)
        : Optional.empty();
  }

  /** "Put back to November from September" overtakes September. */
  private static Optional<Reading.Candidate> moved(
      Reading.Candidate first, Reading.Candidate other) {
    String sentence = other.article().slice(other.sentence());
    if (first.answer() == null
        || !first.kind().equals("DATE")
        || !MOVED.matcher(sentence).find()
        || !sentence.contains(first.answerText())) {
      return Optional.empty();
    }
    return Mentions.in(sentence).stream()
        .filter(mention -> mention.kind() == Mention.Kind.DATE)
        .filter(mention -> !mention.span().of(sentence).contains(first.answerText()))
        .findFirst()
        .map(
            mention ->
                other.answering(
                    mention.span().shift(other.sentence().start()), "DATE", other.score()));
  }
}
