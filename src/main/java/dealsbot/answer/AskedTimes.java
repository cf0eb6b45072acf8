package dealsbot.answer;

import dealsbot.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells words that give another time than is asked for: how long for when, no year for a year. */
final class AskedTimes {

  private static final double HOW_LONG = 0.4;
  private static final double NO_YEAR = 0.4;

  /** Another of them is meant: the first one where the second is asked for. */
  private static final double OTHER_OF_A_ROW = 0.5;

  private static final Pattern STRETCH =
      Pattern.compile(
          "(?:for |over |within )?(?:about |around |over |nearly |up to |at least |more than )?"
              + "(?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
              + "|twenty|thirty|several|many|some)[- ]?(?:and a half )?"
              + "(?:years?|months?|weeks?|days?|hours?|decades?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS_FOR_A_YEAR =
      Pattern.compile("\\b(?:what|which) year\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR =
      Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b|\\byear\\b", Pattern.CASE_INSENSITIVE);

  /** "The first one" is left out: what comes first is often not called so. */
  private static final Set<String> LATER = Set.of("second", "third", "fourth", "fifth", "sixth");

  private static final Set<String> SPANS =
      Set.of(
          "quarter", "half", "year", "years", "time", "day", "days", "week", "weeks", "month",
          "months");

  private static final Pattern BOUNDS =
      Pattern.compile("\\b(?:within|in|after|another|next|first|last|past)(?: the)? $");

  private final boolean asksForAYear;
  private final Optional<String> ordinal;

  AskedTimes(String question) {
    this.asksForAYear = ASKS_FOR_A_YEAR.matcher(question).find();
    this.ordinal = ordinalIn(new SentenceWords(question));
  }

  /** "second" of "the second licence", not of "the second quarter". */
  private static Optional<String> ordinalIn(SentenceWords words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (LATER.contains(words.lower(i))
          && words.isDeterminer(i - 1)
          && !SPANS.contains(words.lower(i + 1))) {
        return Optional.of(words.lower(i));
      }
    }
    return Optional.empty();
  }

  /** What speaks against the answer of a question for a time. */
  void addTo(CandidateSentence sentence, Span answer, List<Explanation.Doubt> doubts) {
    String words = answer.of(sentence.text());
    String behind = sentence.text().substring(answer.end());
    if (STRETCH.matcher(words).matches()
        && !BOUNDS.matcher(sentence.text().substring(0, answer.start())).find()
        && !behind.matches("(?s) (?:ago|later|from|after|before|earlier|since)\\b.*")) {
      doubts.add(new Explanation.Doubt("The words tell how long, not when", HOW_LONG));
    }
    if (asksForAYear && !YEAR.matcher(words).find()) {
      doubts.add(new Explanation.Doubt("The words give no year", NO_YEAR));
    }
  }

  /** "The second licence": a sentence that speaks of a first one alone is of that one. */
  void addOtherOfARow(CandidateSentence sentence, List<Explanation.Doubt> doubts) {
    if (ordinal.isEmpty()) {
      return;
    }
    boolean other = false;
    SentenceWords told = new SentenceWords(sentence.text());
    for (int i = 0; i < told.size(); i++) {
      if (told.lower(i).equals(ordinal.get())) {
        return;
      }
      other |= told.lower(i).equals("first") || LATER.contains(told.lower(i));
    }
    if (other) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence does not speak of the " + ordinal.get() + " one", OTHER_OF_A_ROW));
    }
  }
}
