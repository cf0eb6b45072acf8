package dealsbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares answers as SQuAD does (Rajpurkar et al. 2016, evaluate-v1.1): lower case, without
 * punctuation, without a, an, the.
 */
public final class AnswerText {

  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}&&[^%]]");
  private static final Pattern ARTICLES = Pattern.compile("\\b(?:a|an|the)\\b");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AnswerText() {}

  /** The normal form of an answer. */
  public static String normal(String text) {
    String bare = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return SPACE.matcher(ARTICLES.matcher(bare).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** Whether the normal forms are the same for any gold answer. */
  public static boolean exact(String text, List<String> gold) {
    String normal = normal(text);
    return gold.stream().anyMatch(answer -> normal(answer).equals(normal));
  }

  /** Whether the text holds any gold answer as whole words. */
  public static boolean contains(String text, List<String> gold) {
    String padded = " " + normal(text) + " ";
    return gold.stream()
        .map(AnswerText::normal)
        .anyMatch(answer -> !answer.isEmpty() && padded.contains(" " + answer + " "));
  }

  /** The best overlap of words with any gold answer: the harmonic mean of precision and recall. */
  public static double f1(String text, List<String> gold) {
    return gold.stream().mapToDouble(answer -> f1(normal(text), normal(answer))).max().orElse(0);
  }

  private static double f1(String text, String gold) {
    List<String> a = words(text);
    List<String> b = words(gold);
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    Map<String, Integer> left = new HashMap<>();
    b.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : a) {
      if (left.getOrDefault(word, 0) > 0) {
        left.merge(word, -1, Integer::sum);
        common++;
      }
    }
    if (common == 0) {
      return 0;
    }
    double precision = (double) common / a.size();
    double recall = (double) common / b.size();
    return 2 * precision * recall / (precision + recall);
  }

  private static List<String> words(String normal) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.splitAsStream(normal).toList()) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
