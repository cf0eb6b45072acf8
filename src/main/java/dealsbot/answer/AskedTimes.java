package dealsbot.answer;

import dealsbot.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells words that give another time than is asked for: how long for when, no year for a year. */
final class AskedTimes {

  private static final double HOW_LONG = 0.4;
  private static final double NO_YEAR = 0.6;

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

  private static final Set<String> OF_A_ROW =
      Set.of("first", "second", "third", "fourth", "fifth", "sixth", "last");

  /** What comes first or last is often not called so. */
  private static final Set<String> NEAR = Set.of("first", "last");

  private static final Pattern BOUNDS =
      Pattern.compile("\\b(?:within|in|after|another|next|first|last|past)(?: the)? $");

  private AskedTimes() {}

  /** What speaks against the answer of a question for a time. */
  static void addTo(
      Question question, CandidateSentence sentence, Span answer, List<Explanation.Doubt> doubts) {
    String words = answer.of(sentence.text());
    String behind = sentence.text().substring(answer.end());
    if (STRETCH.matcher(words).matches()
        && !BOUNDS.matcher(sentence.text().substring(0, answer.start())).find()
        && !behind.matches("(?s) (?:ago|later|from|after|before|earlier|since)\\b.*")) {
      doubts.add(new Explanation.Doubt("The words tell how long, not when", HOW_LONG));
    }
    if (ASKS_FOR_A_YEAR.matcher(question.text()).find() && !YEAR.matcher(words).find()) {
      doubts.add(new Explanation.Doubt("The words give no year", NO_YEAR));
    }
  }

  /** "The second licence": a sentence that speaks of a first one alone is of that one. */
  static void addOtherOfARow(
      Question question, CandidateSentence sentence, List<Explanation.Doubt> doubts) {
    SentenceWords asked = new SentenceWords(question.text());
    for (int i = 0; i + 1 < asked.size(); i++) {
      String wanted = asked.lower(i);
      boolean modifies = OF_A_ROW.contains(wanted) && !isOfTime(asked.lower(i + 1));
      if (modifies && asked.isDeterminer(i - 1) && !NEAR.contains(wanted)) {
        boolean there = false;
        boolean other = false;
        SentenceWords told = new SentenceWords(sentence.text());
        for (int k = 0; k < told.size(); k++) {
          there |= told.lower(k).equals(wanted);
          other |= OF_A_ROW.contains(told.lower(k)) && !told.lower(k).equals("last");
        }
        if (other && !there) {
          doubts.add(
              new Explanation.Doubt(
                  "The sentence does not speak of the " + wanted + " one", OTHER_OF_A_ROW));
        }
        return;
      }
    }
  }

  private static boolean isOfTime(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("quarter|half|year|time|day|week|month|years|months|weeks|days");
  }
}
