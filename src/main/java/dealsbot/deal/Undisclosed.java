package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words by which an article says that the money was not told. */
final class Undisclosed {

  private static final String SUM = "(?:value|terms|price|prices|sum|amount|size|cost|valuation)";

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:did not|didn[’']t|has not|have not|declined to|refused to|would"
              + " not|without|neither"
              + " \\w+)\\s+(?:disclos|reveal|specif|giv|provid|nam)\\w*\\s+(?:[\\w’']+\\s+){0,4}?"
              + SUM
              + "(?: of the \\w+)?\\b|\\b(?:[Tt]he |[Ff]inancial |[Nn]o )?"
              + "(?:financial )?"
              + SUM
              + "\\b(?: (?:of|for) (?:the|its|their) [\\w-]+)?\\s+(?:was|were|is|are|has been|have"
              + " been)(?: not| never)?\\s+(?:disclosed|revealed|given|made public)"
              + "|\\bundisclosed (?:sum|amount|price|terms|fee)"
              + "|\\b(?:did not|would not|declined to) say (?:how much|what) (?:it|they|he|she)"
              + " (?:will|would|had|has)?\\s*(?:pay|paid|paying)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TELLING =
      Pattern.compile("disclos|reveal|undisclosed|made public|not say|declined|refused|given", 2);

  private Undisclosed() {}

  /** The words in the sentence, as a place in the text. */
  static Optional<Span> in(String text, Span sentence) {
    Matcher telling = TELLING.matcher(text).region(sentence.start(), sentence.end());
    if (!telling.find()) {
      return Optional.empty();
    }
    Matcher words = WORDS.matcher(text).region(sentence.start(), sentence.end());
    while (words.find()) {
      String found = words.group();
      boolean denied =
          found
              .toLowerCase(java.util.Locale.ROOT)
              .matches(
                  "(?s).*\\b(?:not|never|no|without|declined|refused|neither|undisclosed|didn.t)\\b.*");
      if (denied) {
        return Optional.of(new Span(words.start(), words.end()));
      }
    }
    return Optional.empty();
  }
}
