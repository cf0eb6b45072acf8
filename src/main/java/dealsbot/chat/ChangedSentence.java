package dealsbot.chat;

import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that an edit changed, took out or put in.
 *
 * @param before the sentence as it was; null where there was none
 * @param after the sentence as it is now; null where there is none
 * @param figures whether its numbers differ
 */
public record ChangedSentence(@Nullable String before, @Nullable String after, boolean figures) {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Two sentences that share less than this part of their words are not one, edited. */
  private static final double ALIKE = 0.4;

  /** What changed between two texts: sentences with other figures first, then as they stand. */
  public static List<ChangedSentence> between(String before, String after) {
    List<String> old = sentences(before);
    List<String> now = sentences(after);
    Set<String> kept = new HashSet<>(old);
    kept.retainAll(new HashSet<>(now));
    old.removeIf(kept::contains);
    now.removeIf(kept::contains);
    List<ChangedSentence> changes = new ArrayList<>();
    for (String sentence : now) {
      String former = closest(sentence, old);
      if (former != null) {
        old.remove(former);
      }
      changes.add(of(former, sentence));
    }
    old.forEach(sentence -> changes.add(of(sentence, null)));
    changes.sort(Comparator.comparing((ChangedSentence change) -> !change.figures()));
    return changes;
  }

  private static ChangedSentence of(@Nullable String before, @Nullable String after) {
    return new ChangedSentence(before, after, !numbers(before).equals(numbers(after)));
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    Sentences.of(text).forEach(span -> sentences.add(span.of(text).strip()));
    return sentences;
  }

  /** The sentence that shares the most words, when it shares enough of them. */
  private static @Nullable String closest(String sentence, List<String> others) {
    Set<String> words = words(sentence);
    String closest = null;
    double most = ALIKE;
    for (String other : others) {
      Set<String> theirs = words(other);
      Set<String> shared = new HashSet<>(theirs);
      shared.retainAll(words);
      double alike = 2.0 * shared.size() / Math.max(1, words.size() + theirs.size());
      if (alike > most) {
        most = alike;
        closest = other;
      }
    }
    return closest;
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static Set<String> numbers(@Nullable String sentence) {
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(sentence == null ? "" : sentence);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }
}
