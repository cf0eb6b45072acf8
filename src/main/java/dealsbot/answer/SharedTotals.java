package dealsbot.answer;

import dealsbot.language.Mention;
import dealsbot.language.Names;
import java.util.List;
import java.util.Locale;

/**
 * Notices when one of several is asked for, and the sentence gives a figure for all of them: "to A,
 * B and C, 300 in all" does not say how many A gets.
 */
final class SharedTotals {

  /** What is left of the probability then. */
  static final double DOUBT = 0.3;

  private SharedTotals() {}

  /** Whether the question asks for the figure of some of the names that the sentence lists. */
  static boolean splits(Question question, CandidateSentence sentence) {
    boolean figure =
        question.kind() == QuestionKind.HOW_MANY
            || question.kind() == QuestionKind.HOW_MUCH
            || question.kind() == QuestionKind.PERCENTAGE;
    String text = sentence.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (!figure || lower.contains(" each") || lower.contains("respectively")) {
      return false;
    }
    String asked = question.text().toLowerCase(Locale.ROOT);
    for (Mention mention : sentence.mentions()) {
      if (mention.kind() == Mention.Kind.NAMES) {
        String list = mention.span().of(text);
        List<String> names =
            Names.in(list).stream().map(span -> span.of(list).toLowerCase(Locale.ROOT)).toList();
        long named = names.stream().filter(asked::contains).count();
        if (named > 0 && named < names.size()) {
          return true;
        }
      }
    }
    return false;
  }
}
