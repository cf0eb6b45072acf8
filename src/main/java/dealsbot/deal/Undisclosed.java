package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words by which an article says that the money was not told. */
public final class Undisclosed {

  private static final String SUM =
      "(?:value|terms|price|prices|sum|amount|size|cost|valuation|rent|fee|figures?|details"
          + "|consideration|financials)";

  /** Who or what does not say it, how, and what. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:did not|didn[’']t|do not|does not|has not|have not|declined to|refused to|would"
              + " not|without|neither"
              + " \\w+)\\s+(?:disclos|reveal|specif|giv|provid|nam|publish)\\w*\\s+"
              + "(?:[\\w’']+\\s+){0,4}?"
              + SUM
              + "(?: of the \\w+)?\\b"
              + "|\\b(?:the |financial |no )?(?:financial )?"
              + SUM
              + "\\b(?: (?:of|for) (?:the|its|their) [\\w-]+)?\\s+(?:was|were|is|are|has been|have"
              + " been)(?: not| never)?\\s+(?:immediately )?(?:disclosed|revealed|given|released"
              + "|provided|made public)"
              + "|\\b(?:agreed to )?keep(?:ing)? (?:the )?(?:[\\w-]+ )?"
              + SUM
              + " (?:confidential|secret|private)"
              + "|\\b(?:an )?undisclosed (?:sum|amount|price|terms|fee)"
              + "|\\b(?:gave|giving|gives) no (?:[\\w-]+ )?"
              + SUM
              + "\\b|\\b(?:did not|does not|would not|declined to) say (?:how much|what)"
              + " (?:(?:it|they|he|she|the \\w+|\\p{Lu}\\w+)"
              + " (?:will|would|had|has)?\\s*(?:pay|paid|paying)|\\p{L}+ (?:was|were|is) worth)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:disclos|reveal|undisclosed|made public|not"
              + " say|declined|refused|giv|gave|provided|released|publish|confidential|secret|private)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:not|never|no|without|declined|refused|neither|undisclosed|didn.t|confidential|secret|private)\\b",
          Pattern.CASE_INSENSITIVE);

  private Undisclosed() {}

  /** The words in the sentence, as a place in the text. */
  public static Optional<Span> in(String text, Span sentence) {
    Matcher telling = TELLING.matcher(text).region(sentence.start(), sentence.end());
    if (!telling.find()) {
      return Optional.empty();
    }
    Matcher words = WORDS.matcher(text).region(sentence.start(), sentence.end());
    while (words.find()) {
      if (DENIAL.matcher(words.group()).find()) {
        return Optional.of(new Span(words.start(), words.end()));
      }
    }
    return Optional.empty();
  }
}
