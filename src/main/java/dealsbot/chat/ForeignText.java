package dealsbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices questions that are not in English, and picks out what may be a name in the articles all
 * the same.
 */
final class ForeignText {

  private static final Pattern LATIN_WORD =
      Pattern.compile("[\\p{IsLatin}\\d][\\p{IsLatin}\\d&'’.-]*");

  /** Words that a sentence of the language can hardly do without, and that English has not. */
  private static final Set<String> FOREIGN =
      Set.of(
          "cuántos",
          "cuánto",
          "quién",
          "qué",
          "cuál",
          "dónde",
          "cuándo",
          "una",
          "está",
          "para",
          "combien",
          "quel",
          "quelle",
          "quels",
          "qui",
          "pourquoi",
          "où",
          "est",
          "une",
          "avec",
          "dans",
          "wie",
          "viele",
          "wieviel",
          "wer",
          "welche",
          "warum",
          "wann",
          "und",
          "nicht",
          "eine",
          "einen",
          "ist",
          "für",
          "wurden",
          "quanti",
          "quanto",
          "quale",
          "perché",
          "gli",
          "della",
          "sono",
          "quantos",
          "quem",
          "onde",
          "uma",
          "não",
          "hoeveel",
          "waarom",
          "wanneer",
          "het",
          "een",
          "voor",
          "niet");

  private ForeignText() {}

  /** Whether another script, or the small words of another language, prevail. */
  static boolean isForeign(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(
                point ->
                    Character.isLetter(point)
                        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
            .count();
    if (letters > 0 && latin * 2 < letters) {
      return true;
    }
    int foreign = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      foreign += FOREIGN.contains(word) ? 1 : 0;
    }
    return foreign >= 2;
  }

  /** Words that may be names: in Latin letters, with a capital; none where there are none. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher word = LATIN_WORD.matcher(text);
    while (word.find()) {
      String found = word.group().replaceAll("[.'’-]+$", "");
      boolean first = word.start() == 0 || text.substring(0, word.start()).isBlank();
      if (!found.isEmpty()
          && Character.isUpperCase(found.codePointAt(0))
          && !FOREIGN.contains(found.toLowerCase(Locale.ROOT))
          && !(first && latinPrevails(text))) {
        names.add(found);
      }
    }
    return names;
  }

  /** There the first word has a capital whatever it is. */
  private static boolean latinPrevails(String text) {
    return text.codePoints()
            .filter(Character::isLetter)
            .filter(point -> Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN)
            .count()
        == 0;
  }
}
