package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows figures that only tell what comes on top, "a further 20", and those that belong to a name.
 */
final class Increments {

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:further|additional|extra|another|options? (?:for|on)(?: an?)?) $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN =
      Pattern.compile("^(?:another|an additional)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "\\b(?:more|further|additional|additionally|extra|another|options?|on"
              + " top|besides|again)\\b",
          Pattern.CASE_INSENSITIVE);

  private Increments() {}

  /** Whether the piece is such a figure, and the question asks for no such. */
  static boolean isOne(Question question, String sentence, Span piece) {
    boolean figure =
        question.kind() == QuestionKind.HOW_MANY || question.kind() == QuestionKind.HOW_MUCH;
    return figure
        && !ASKED_FOR.matcher(question.text()).find()
        && (BEFORE.matcher(sentence.substring(0, piece.start())).find()
            || WITHIN.matcher(piece.of(sentence)).find()
            || isOfName(sentence, piece));
  }

  /** "Tarn 4" counts nothing. */
  private static boolean isOfName(String sentence, Span piece) {
    return SMALL.matcher(piece.of(sentence)).matches()
        && NAME_BEFORE.matcher(sentence.substring(0, piece.start())).find();
  }

  private static final Pattern SMALL = Pattern.compile("\\d{1,2}");
  private static final Pattern NAME_BEFORE = Pattern.compile("[ “\"]\\p{Lu}[\\p{L}]+ $");

  /** The first figure of the same kind that is none; empty where the piece itself is none. */
  static Optional<Span> otherThan(Question question, CandidateSentence sentence, Span piece) {
    String text = sentence.text();
    if (!isOne(question, text, piece)) {
      return Optional.empty();
    }
    return sentence.mentions().stream()
        .filter(Mention::isQuantity)
        .filter(mention -> mention.span().overlaps(piece))
        .findFirst()
        .flatMap(
            own ->
                sentence.mentions().stream()
                    .filter(other -> other.kind() == own.kind())
                    .filter(other -> other.span().end() <= own.span().start())
                    .filter(other -> !isOne(question, text, other.span()))
                    .map(Mention::span)
                    .findFirst());
  }
}
