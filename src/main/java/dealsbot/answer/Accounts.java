package dealsbot.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a sum that is asked for by its name in the accounts is called so. */
final class Accounts {

  /** A sum that is called otherwise is hardly ever meant. */
  private static final double OTHER = 0.4;

  /** What stands in accounts, those that are much the same in one line. */
  private static final List<Pattern> NAMES =
      Stream.of("revenues?|turnover|sales", "profits?|earnings|income|losses|loss", "debts?")
          .map(words -> Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE))
          .toList();

  private Accounts() {}

  /** "What was Acme's revenue?": the sentence gives a sum that is none. */
  static Optional<Explanation.Doubt> other(Question question, CandidateSentence sentence) {
    if (question.kind() != QuestionKind.HOW_MUCH) {
      return Optional.empty();
    }
    for (Pattern account : NAMES) {
      Matcher named = account.matcher(question.text());
      if (named.find()
          && !account.matcher(sentence.text()).find()
          && !Silences.isCovered(question, sentence, named.group())) {
        return Optional.of(
            new Explanation.Doubt("The sentence does not speak of “" + named.group() + "”", OTHER));
      }
    }
    return Optional.empty();
  }
}
