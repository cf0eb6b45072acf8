package dealsbot.answer;

import java.util.regex.Pattern;

/** Knows figures that a sentence names only to say that they no longer hold. */
final class Withdrawn {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\bnot|\\binstead of|\\brather than|\\b(?:up|down) from|\\boriginally"
              + "|\\bpreviously)(?: the| an?)? ?$",
          Pattern.CASE_INSENSITIVE);

  /** The question asks for what was said before. */
  private static final Pattern ASKS_FOR_OLD =
      Pattern.compile(
          "\\b(?:first|original|originally|initial|initially|previous|previously|earlier|old"
              + "|before|at the time|used to)\\b",
          Pattern.CASE_INSENSITIVE);

  private Withdrawn() {}

  /** Whether the question asks for a figure as it was before. */
  static boolean isAskedFor(Question question) {
    return ASKS_FOR_OLD.matcher(question.text()).find();
  }

  /** Whether the piece is a figure that another took the place of. */
  static boolean is(Question question, String sentence, SpanCandidates.Candidate piece) {
    boolean figure =
        piece.kind().startsWith("NUMBER")
            || piece.kind().equals("MONEY")
            || piece.kind().equals("PERCENT");
    return figure
        && !isAskedFor(question)
        && BEFORE.matcher(sentence.substring(0, piece.span().start())).find();
  }
}
