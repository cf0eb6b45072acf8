package dealsbot.deal;

import dealsbot.language.Conjugation;
import dealsbot.language.WordSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds sets of words: as they stand, nouns with their plurals, verbs with all their forms. */
final class WordForms {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

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
      all.add(Conjugation.withS(word));
    }
    return WordSet.copyOf(all);
  }

  /** All forms of verbs; irregular ones stand behind a colon. */
  static Set<String> forms(String list) {
    Set<String> all = new HashSet<>();
    for (String entry : BLANKS.split(list.strip(), -1)) {
      String[] parts = entry.split(":", -1);
      String base = parts[0];
      all.add(base);
      all.add(Conjugation.withS(base));
      all.add(Conjugation.withIng(base));
      all.add(Conjugation.withEd(base));
      for (int i = 1; i < parts.length; i++) {
        all.add(parts[i]);
      }
    }
    return WordSet.copyOf(all);
  }
}
