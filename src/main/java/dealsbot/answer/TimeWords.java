package dealsbot.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that only the day of asking gives a meaning: "this week", "on Tuesday". Whoever asks so
 * wants what was reported since then; an older article speaks of another week.
 */
final class TimeWords {

  /**
   * What such words reach back to.
   *
   * @param words as they were typed
   * @param day the first day on which an article of that time may have come out
   * @param asked the day of asking
   */
  record Since(String words, LocalDate day, LocalDate asked) {

    /** The question without the words: they narrow the search, and are no part of what happened. */
    String cutFrom(String question) {
      String rest = question.replaceFirst(" ?" + Pattern.quote(words), "").strip();
      return rest.chars().anyMatch(Character::isLetter) ? rest : question;
    }
  }

  /** Words, and how many days they reach back: as far as people mean by them, and a little more. */
  private record Reach(Pattern words, int days) {}

  /** "Today" is a day where something happens, and "nowadays" where something lasts. */
  private static final Pattern HAPPENS =
      Pattern.compile(
          "(?!.*\\b(?:is|are|do|does|has|have|can|still)\\b).*\\b(?:did|was|were|will|\\w{2,}ed)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "Last week's", and not "the last week of March" or "on Tuesday, 4 March". */
  private static final String OF_IT =
      "\\b(?:['’]s)?(?! of\\b)(?!,? (?:the"
          + " )?(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))";

  private static final Pattern TODAY =
      Pattern.compile("\\b(?:earlier )?today" + OF_IT, Pattern.CASE_INSENSITIVE);

  private static final int DAYS_OF_TODAY = 2;

  private static final Pattern THIS_YEAR =
      Pattern.compile("\\b(?:earlier |later )?this year" + OF_IT, Pattern.CASE_INSENSITIVE);

  /** The nearest first: an article that knows of this week's events is of this week. */
  private static final List<Reach> REACHES =
      List.of(
          reach("this (?:morning|afternoon|evening)|tonight", DAYS_OF_TODAY),
          reach("yesterday|last night", 3),
          reach(
              "(?:earlier |later )?this week|(?:on|last|this)"
                  + " (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last|over the|at the)"
                  + " weekend",
              9),
          reach("(?:in |over |during )?(?:the )?(?:last|past) week", 16),
          reach("(?:earlier |later )?this month", 35),
          reach("(?:in |over |during )?(?:the )?(?:last|past) month", 65));

  private TimeWords() {}

  private static Reach reach(String words, int days) {
    return new Reach(
        Pattern.compile("\\b(?:" + words + ")" + OF_IT, Pattern.CASE_INSENSITIVE), days);
  }

  /** What a question asked on that day reaches back to; empty where it has no such words. */
  static Optional<Since> in(String question, LocalDate asked) {
    Matcher today = TODAY.matcher(question);
    if (today.find() && HAPPENS.matcher(question).matches()) {
      return Optional.of(new Since(today.group(), asked.minusDays(DAYS_OF_TODAY), asked));
    }
    for (Reach reach : REACHES) {
      Matcher words = reach.words().matcher(question);
      if (words.find()) {
        return Optional.of(new Since(words.group(), asked.minusDays(reach.days()), asked));
      }
    }
    Matcher year = THIS_YEAR.matcher(question);
    return year.find()
        ? Optional.of(new Since(year.group(), asked.withDayOfYear(1), asked))
        : Optional.empty();
  }
}
