package dealsbot.answer;

import dealsbot.language.Mention;
import java.util.EnumSet;
import java.util.Set;

/** Which mentions may answer which kind of question. */
final class AnswerTypes {

  private AnswerTypes() {}

  /**
   * Whether a piece may answer: what asks for a number or a date is not answered by a name, the
   * whole sentence is shown then.
   */
  static boolean fits(QuestionKind kind, String piece) {
    return switch (kind) {
      case HOW_MANY ->
          piece.startsWith("NUMBER") || piece.equals("PERCENT") || piece.equals("DATE");
      case HOW_MUCH ->
          piece.startsWith("NUMBER") || piece.equals("MONEY") || piece.equals("PERCENT");
      case PERCENTAGE -> piece.equals("PERCENT") || piece.startsWith("NUMBER");
      case WHEN -> piece.equals("DATE") || piece.startsWith("NUMBER");
      default -> true;
    };
  }

  /** The kinds of mention asked for; empty where anything may answer. */
  static Set<Mention.Kind> of(QuestionKind kind) {
    return switch (kind) {
      case HOW_MANY -> EnumSet.of(Mention.Kind.NUMBER);
      case HOW_MUCH -> EnumSet.of(Mention.Kind.MONEY, Mention.Kind.NUMBER, Mention.Kind.PERCENT);
      case PERCENTAGE -> EnumSet.of(Mention.Kind.PERCENT);
      case WHEN -> EnumSet.of(Mention.Kind.DATE);
      case WHERE, WHO -> EnumSet.of(Mention.Kind.NAME);
      case LIST -> EnumSet.of(Mention.Kind.NAMES, Mention.Kind.NAME);
      case WHICH -> EnumSet.of(Mention.Kind.NAME, Mention.Kind.QUOTED);
      case SAID -> EnumSet.of(Mention.Kind.QUOTED);
      case WHY, HOW, YES_NO, DEFINITION, WHAT, KEYWORDS -> EnumSet.noneOf(Mention.Kind.class);
    };
  }
}
