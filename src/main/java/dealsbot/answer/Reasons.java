package dealsbot.answer;

import dealsbot.language.Dateline;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows sentences that tell what somebody did and not why: "Acme left the group on Friday". It
 * looks for words that give a reason, and doubts a sentence only where there are none at all.
 */
final class Reasons {

  /** What is left of the probability where no reason is given. */
  static final double NONE_GIVEN = 0.3;

  private static final Pattern GIVEN =
      Pattern.compile(
          "[;:–—]|\\b(?:because|since|as|after|amid|following|given|until|unless|if|while|so|thus"
              + "|hence|therefore|due to|owing to|thanks to|on account of|in (?:response|return"
              + "|exchange|light|view|protest|favou?r|a bid|an? (?:effort|attempt|move))"
              + "|(?:for|by|without|despite|from|into|at) \\p{L}+ing|citing|blam(?:e|es|ed|ing)"
              + "|argu\\p{L}+|saying|calling|explain\\p{L}*|reasons?|caus\\p{L}+"
              + "|led|leads?|prompt\\p{L}*|driven|drove|drives?|forc(?:e|ed|es)|means?|meant"
              + "|aim\\p{L}*|goals?|purpose|hop(?:e|es|ed|ing)|want(?:s|ed)?|need(?:s|ed)?"
              + "|fear\\p{L}*|worr\\p{L}+|concern\\p{L}*|(?:which|that) (?:would|will|could|can|may"
              + "|might|had|has|is|was)|would|could|might|help(?:s|ed|ing)?|allow\\p{L}*"
              + "|enabl\\p{L}+|mak(?:e|es|ing) it|reflect\\p{L}*|attribut\\p{L}+|due|too|not"
              + "|no longer|n[’']t|fail\\p{L}*|refus\\p{L}+|lack\\p{L}*|over|against the"
              + " \\p{L}+ing|over-?\\p{L}+)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Plans to sell", "the right to sell": what is planned, not what for. */
  private static final Set<String> WHAT_NOT_WHY =
      Set.of(
          "able",
          "likely",
          "expected",
          "set",
          "due",
          "ready",
          "willing",
          "plan",
          "plans",
          "right",
          "decision",
          "deal",
          "agreement",
          "bid",
          "offer",
          "talks",
          "option",
          "promise",
          "pledge",
          "obligation",
          "proposal",
          "failed",
          "continue",
          "continues",
          "continued");

  private Reasons() {}

  /** Whether a reason is asked for, and the sentence tells of the matter without any. */
  static boolean areMissing(Question question, CandidateSentence sentence) {
    return question.kind() == QuestionKind.WHY
        && tellsOfTheMatter(question, sentence)
        && !areGiven(sentence.text());
  }

  /** Whether a sentence has words that give a reason. */
  static boolean areGiven(String sentence) {
    return GIVEN.matcher(sentence.substring(Dateline.end(sentence))).find()
        || tellsWhatFor(new SentenceWords(sentence));
  }

  /** A sentence that shares names alone with the question may be the reason itself. */
  private static boolean tellsOfTheMatter(Question question, CandidateSentence sentence) {
    for (int t = 0; t < question.terms().size(); t++) {
      if (sentence.covered().get(t) && !question.isName(question.terms().get(t).word())) {
        return true;
      }
    }
    return false;
  }

  /** "Acme sold its yard to pay its debts": not "agreed to pay", "sold it to Bolt". */
  private static boolean tellsWhatFor(SentenceWords words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.lower(i).equals("to")
          && Character.isLetter(words.lower(i + 1).charAt(0))
          && !words.isCapital(i + 1)
          && !words.isDeterminer(i + 1)
          && !words.isVerbLike(i - 1)
          && !WHAT_NOT_WHY.contains(words.lower(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
