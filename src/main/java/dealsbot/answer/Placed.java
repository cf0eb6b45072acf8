package dealsbot.answer;

import dealsbot.language.Mention;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows when a question for a place is answered beyond doubt: the sentence speaks of everything the
 * question does, its names among them, and says "in", "at" or "near" a name of its own.
 */
final class Placed {

  private static final Pattern BEFORE_PLACE =
      Pattern.compile("\\b(?:in|at|near|outside)(?: the)? $", Pattern.CASE_INSENSITIVE);

  /** One word alone is soon spoken of. */
  private static final int WORDS = 2;

  private Placed() {}

  static boolean answers(Question question, CandidateSentence sentence) {
    return question.kind() == QuestionKind.WHERE
        && question.terms().size() >= WORDS
        && sentence.covered().cardinality() == question.terms().size()
        && sentence.features().get("names_in_sentence") == 1
        && sentence.mentions().stream().anyMatch(mention -> isPlace(question, sentence, mention));
  }

  private static boolean isPlace(Question question, CandidateSentence sentence, Mention mention) {
    if (mention.kind() != Mention.Kind.NAME) {
      return false;
    }
    String text = sentence.text();
    String name = mention.span().of(text).toLowerCase(Locale.ROOT);
    return !question.text().toLowerCase(Locale.ROOT).contains(name)
        && BEFORE_PLACE.matcher(text.substring(0, mention.span().start())).find();
  }
}
