package dealsbot.index;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A passage taken apart: its terms as the index holds them, and what its sentences mention, once
 * somebody has asked. Safe for use by many threads.
 */
public final class AnalyzedPassage {

  private final List<String> terms;
  private final int[] starts;
  private final int[] ends;
  private final Map<Span, List<Mention>> mentions = new ConcurrentHashMap<>();

  /**
   * Takes a text apart.
   *
   * @param text the passage's
   */
  public AnalyzedPassage(String text) {
    List<String> found = new ArrayList<>(1 + text.length() / 5);
    int[] from = new int[text.length()];
    int[] to = new int[text.length()];
    TextAnalysis.terms(
        text,
        true,
        (term, start, end) -> {
          from[found.size()] = start;
          to[found.size()] = end;
          found.add(term);
        });
    this.terms = found;
    this.starts = Arrays.copyOf(from, found.size());
    this.ends = Arrays.copyOf(to, found.size());
  }

  /** The terms, in order, small words included. */
  public List<String> terms() {
    return Collections.unmodifiableList(terms);
  }

  /** Where in the passage's text the word of a term begins. */
  public int start(int term) {
    return starts[term];
  }

  /** Where it ends. */
  public int end(int term) {
    return ends[term];
  }

  /**
   * What a sentence mentions; places in the sentence.
   *
   * @param sentence its place, as the caller counts
   * @param words its text
   */
  public List<Mention> mentions(Span sentence, String words) {
    return mentions.computeIfAbsent(sentence, place -> List.copyOf(Mentions.in(words)));
  }
}
