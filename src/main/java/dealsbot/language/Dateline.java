package dealsbot.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a report was filed, and when, before it begins: {@code DUBLIN, March 4 (Wire) - }. */
public final class Dateline {

  private static final Pattern OPENING =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu} .'’-]{2,40}(?:[,/] ?[\\p{L}. ]{2,30}?)?(?:,"
              + " (?:\\p{L}+\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{L}+\\.?(?: \\d{4})?))?"
              + "(?: ?\\([^)]{1,40}\\))? ?[—–-]{1,2} ");

  private Dateline() {}

  /** Where the sentence proper begins; 0 where there is no dateline. */
  public static int end(String sentence) {
    Matcher opening = OPENING.matcher(sentence);
    return opening.find() ? opening.end() : 0;
  }
}
