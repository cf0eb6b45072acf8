package dealsbot.deal;

import dealsbot.language.WordSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds sets of words: as they stand, nouns with their plurals, verbs with all their forms. */
final class WordForms {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern HISSES = Pattern.compile(".*(?:s|x|ch|sh)");

  private WordForms() {}

  static Set<String> words(String list) {
    return WordSet.ofList(list);
  }

  @SafeVarargs
  static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> one : sets) {
      all.addAll(one);
    }
    return WordSet.copyOf(all);
  }

  /** Nouns with their plurals. */
  static Set<String> plurals(String list) {
    Set<String> all = new HashSet<>();
    for (String word : BLANKS.split(list.strip(), -1)) {
      all.add(word);
      all.add(
          word.endsWith("y") && !word.endsWith("ay")
              ? word.substring(0, word.length() - 1) + "ies"
              : word + (HISSES.matcher(word).matches() ? "es" : "s"));
    }
    return WordSet.copyOf(all);
  }

  /** All forms of verbs; irregular ones stand behind a colon. */
  static Set<String> forms(String list) {
    Set<String> all = new HashSet<>();
    for (String entry : BLANKS.split(list.strip(), -1)) {
      String[] parts = entry.split(":", -1);
      String base = parts[0];
      boolean y = base.endsWith("y") && !base.endsWith("ay") && !base.endsWith("uy");
      String stem = base.substring(0, base.length() - (base.endsWith("e") || y ? 1 : 0));
      all.add(base);
      all.add(y ? stem + "ies" : base + (HISSES.matcher(base).matches() ? "es" : "s"));
      all.add((y ? base : stem) + "ing");
      all.add(y ? stem + "ied" : stem + "ed");
      for (int i = 1; i < parts.length; i++) {
        all.add(parts[i]);
      }
    }
    return WordSet.copyOf(all);
  }
}
