package dealsbot.search;

import dealsbot.index.IndexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean the same, read from a file that people may edit: a group a line, its words and
 * phrases set apart by commas; # begins a remark. Immutable, safe for use by many threads.
 */
public final class Synonyms {

  /** No word has another. */
  public static final Synonyms NONE = new Synonyms(Map.of());

  private static final int LONGEST_PHRASE = 4;

  private final Map<String, List<String>> byPhrase;

  private Synonyms(Map<String, List<String>> byPhrase) {
    this.byPhrase = byPhrase;
  }

  /**
   * Reads the file; none when there is no such file.
   *
   * @throws IndexException with a sentence for people, when it cannot be read
   */
  public static Synonyms read(Path file, QuestionTerms analysis) {
    try {
      return Files.isRegularFile(file)
          ? parse(Files.readAllLines(file, StandardCharsets.UTF_8), analysis)
          : NONE;
    } catch (IOException e) {
      throw new IndexException(file + " cannot be read: save it as UTF-8 text.", e);
    }
  }

  /** Reads the lines of a file. */
  public static Synonyms parse(List<String> lines, QuestionTerms analysis) {
    Map<String, Set<String>> byPhrase = new HashMap<>();
    for (String line : lines) {
      String words = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
      Set<String> group = new LinkedHashSet<>();
      for (String entry : words.split(",", -1)) {
        String stems = analysis.stems(entry);
        if (!stems.isEmpty()) {
          group.add(stems);
        }
      }
      for (String one : group) {
        for (String other : group) {
          if (!one.equals(other)) {
            byPhrase.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
          }
        }
      }
    }
    Map<String, List<String>> copy = new HashMap<>();
    byPhrase.forEach((phrase, others) -> copy.put(phrase, List.copyOf(others)));
    return new Synonyms(Map.copyOf(copy));
  }

  /**
   * What else may stand for the word at {@code index}: alone, or as part of a phrase of the
   * question.
   *
   * @param stems the question's stems
   * @return stems, those of a phrase joined by one blank
   */
  List<String> alternatives(List<String> stems, int index) {
    List<String> alternatives = new ArrayList<>();
    int first = Math.max(0, index - LONGEST_PHRASE + 1);
    for (int from = first; from <= index; from++) {
      int most = Math.min(stems.size(), from + LONGEST_PHRASE);
      for (int to = index + 1; to <= most; to++) {
        alternatives.addAll(
            byPhrase.getOrDefault(String.join(" ", stems.subList(from, to)), List.of()));
      }
    }
    return alternatives;
  }
}
