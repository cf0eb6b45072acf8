package dealsbot.answer;

import dealsbot.article.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the value that something had from the one that it got: "to August from June", "$5.8bn, up
 * from $5bn".
 */
final class FormerValues {

  /** The new value, where it is told right before, and "from". */
  private static final Pattern BEHIND_THE_NEW =
      Pattern.compile(
          "\\b(?:to ((?:\\S+ ){1,5})|(?:up|down|rise|increase|fall|drop|gain|decline) )from"
              + " (?:the |about |around |some )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VALUE =
      Pattern.compile(
          "\\d|\\b(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December|spring|summer|autumn|winter|quarter)\\b");

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:from|before|previous(?:ly)?|former(?:ly)?|original(?:ly)?|initial(?:ly)?|earlier"
              + "|first (?:planned|agreed|announced)|until|so far|used to|old)\\b",
          Pattern.CASE_INSENSITIVE);

  private FormerValues() {}

  /** Whether a question asks for what was before. */
  static boolean areAsked(String question) {
    return ASKED.matcher(question).find();
  }

  /** Whether a piece of a sentence is such a value. */
  static boolean is(String sentence, Span piece) {
    Matcher behind = BEHIND_THE_NEW.matcher(sentence.substring(0, piece.start()));
    return VALUE.matcher(piece.of(sentence)).find()
        && behind.find()
        && (behind.group(1) == null || VALUE.matcher(behind.group(1)).find());
  }
}
