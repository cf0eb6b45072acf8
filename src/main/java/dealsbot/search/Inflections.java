package dealsbot.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Other forms of a regular English verb or noun: supply, supplies, supplied, supplying. */
final class Inflections {

  private static final int SHORTEST = 4;

  private Inflections() {}

  /** Forms that may belong to the word; some are no words at all, which no index holds. */
  static Set<String> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> forms = new LinkedHashSet<>();
    if (lower.length() < SHORTEST || !lower.chars().allMatch(Character::isLetter)) {
      return forms;
    }
    for (String base : bases(lower)) {
      forms.add(base);
      if (base.endsWith("y") && !vowelBefore(base, base.length() - 1)) {
        String stem = base.substring(0, base.length() - 1);
        forms.add(stem + "ies");
        forms.add(stem + "ied");
        forms.add(base + "ing");
      } else if (base.endsWith("e")) {
        String stem = base.substring(0, base.length() - 1);
        forms.add(base + "s");
        forms.add(base + "d");
        forms.add(stem + "ing");
      } else {
        forms.add(base + "s");
        forms.add(base + "es");
        forms.add(base + "ed");
        forms.add(base + "ing");
      }
    }
    forms.remove(lower);
    return forms;
  }

  /** What the word may be a form of; some are no words at all. */
  static Set<String> bases(String word) {
    Set<String> bases = new LinkedHashSet<>();
    if (word.endsWith("ies") || word.endsWith("ied")) {
      bases.add(word.substring(0, word.length() - 3) + "y");
    } else if (word.endsWith("ing")) {
      addWithE(word.substring(0, word.length() - 3), bases);
    } else if (word.endsWith("ed")) {
      addWithE(word.substring(0, word.length() - 2), bases);
    } else if (word.endsWith("es")) {
      addWithE(word.substring(0, word.length() - 2), bases);
    } else if (word.endsWith("s") && !word.endsWith("ss")) {
      bases.add(word.substring(0, word.length() - 1));
    } else {
      bases.add(word);
    }
    return bases;
  }

  private static void addWithE(String stem, Set<String> bases) {
    if (stem.length() >= SHORTEST - 1) {
      bases.add(stem);
      bases.add(stem + "e");
      int last = stem.length() - 1;
      if (stem.charAt(last) == stem.charAt(last - 1)) {
        bases.add(stem.substring(0, last));
      }
    }
  }

  private static boolean vowelBefore(String word, int at) {
    return at > 0 && "aeiou".indexOf(word.charAt(at - 1)) >= 0;
  }
}
