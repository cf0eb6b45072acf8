package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which event of a sentence a date belongs to. */
final class EventDates {

  /** The date stands with another event. */
  private static final double OTHER_EVENT = 0.4;

  private static final double NO_DATE = 0.5;

  /** What parts one event from another. */
  private static final Pattern PART =
      Pattern.compile(
          "\\s[–—-]\\s|[;:]\\s|,? (?:which|who|where|while|but|whereas)\\s|, and\\s|\\sand"
              + " (?=\\p{Ll}+(?:ed|w)\\b)");

  /** What parts them whatever is asked. */
  private static final Pattern STRONG_PART = Pattern.compile("\\s[–—-]\\s|;");

  private final Optional<AskedAct> asked;

  EventDates(Optional<AskedAct> asked) {
    this.asked = asked;
  }

  /** The date of what is asked about, where it is another than the answer; null where it is not. */
  @Nullable Span judge(
      CandidateSentence sentence, Acts acts, Span answer, List<Explanation.Doubt> doubts) {
    if (sentence.mentions().stream().noneMatch(m -> isOfTime(m) && m.span().overlaps(answer))) {
      doubts.add(new Explanation.Doubt("The words give no date", NO_DATE));
    }
    Optional<Span> date =
        dateOfEvent(sentence, acts, answer).or(() -> dateBesideMost(sentence, answer));
    if (date.isEmpty() && (isOfAnotherEvent(acts, answer) || isApart(sentence, answer))) {
      doubts.add(new Explanation.Doubt("The date belongs to something else", OTHER_EVENT));
    }
    return date.filter(other -> !other.overlaps(answer)).orElse(null);
  }

  /** The date that stands in the clause which tells of what is asked about. */
  private Optional<Span> dateOfEvent(CandidateSentence sentence, Acts acts, Span answer) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String sense = asked.get().sense();
    Span best = null;
    for (Act act : acts.all()) {
      if (!act.sense().equals(sense)) {
        continue;
      }
      for (Mention mention : sentence.mentions()) {
        if (mention.kind() == Mention.Kind.DATE && act.clause().contains(mention.span())) {
          if (mention.span().overlaps(answer)) {
            return Optional.of(answer);
          }
          best = best == null ? mention.span() : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isOfTime(Mention mention) {
    return mention.kind() == Mention.Kind.DATE || mention.kind() == Mention.Kind.NUMBER;
  }

  /** Of several dates the one in the part of the sentence that speaks most of what is asked. */
  private Optional<Span> dateBesideMost(CandidateSentence sentence, Span answer) {
    List<Mention> dates =
        sentence.mentions().stream().filter(m -> m.kind() == Mention.Kind.DATE).toList();
    if (dates.size() < 2 || dates.stream().noneMatch(m -> m.span().overlaps(answer))) {
      return Optional.empty();
    }
    Span best = answer;
    long most = beside(sentence, answer);
    for (Mention date : dates) {
      long here = beside(sentence, date.span());
      if (here > most) {
        most = here;
        best = date.span();
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  private long beside(CandidateSentence sentence, Span date) {
    return sentence.words().stream()
        .filter(word -> word.term() >= 0 && !word.place().overlaps(date))
        .filter(word -> isInOnePart(sentence.text(), word.place(), date))
        .mapToInt(CandidateSentence.Word::term)
        .distinct()
        .count();
  }

  /** Whether the sentence tells of what is asked about, and the date stands in another part. */
  private boolean isOfAnotherEvent(Acts acts, Span answer) {
    if (asked.isEmpty()) {
      return false;
    }
    List<Span> told = acts.wordsOf(asked.get().sense(), asked.get().verb());
    return !told.isEmpty()
        && told.stream().noneMatch(word -> isInOnePart(acts.text(), word, answer));
  }

  /** "When was the announcement?": all that is asked about stands on the other side of a dash. */
  private boolean isApart(CandidateSentence sentence, Span answer) {
    List<Span> told =
        sentence.words().stream()
            .filter(word -> word.term() >= 0 && !word.place().overlaps(answer))
            .map(CandidateSentence.Word::place)
            .toList();
    return asked.isEmpty()
        && !told.isEmpty()
        && told.stream().allMatch(word -> parted(STRONG_PART, sentence.text(), word, answer));
  }

  private static boolean isInOnePart(String text, Span one, Span other) {
    return !parted(PART, text, one, other);
  }

  private static boolean parted(Pattern mark, String text, Span one, Span other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return from < to
        && mark.matcher(text.substring(from - 1, Math.min(text.length(), to + 1))).find();
  }
}
