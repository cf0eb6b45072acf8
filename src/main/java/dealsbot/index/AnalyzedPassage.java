package dealsbot.index;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
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
  private final int[] hashes;
  private final int[] starts;
  private final int[] ends;
  private final Map<Span, List<Mention>> mentions = new ConcurrentHashMap<>();

  /**
   * Takes a text apart.
   *
   * @param text the passage's
   */
  public AnalyzedPassage(String text) {
    WordCutter words = TextAnalysis.cut(text);
    String[] stems = new String[words.size()];
    this.hashes = new int[stems.length];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = words.terms(i).stem();
      hashes[i] = words.terms(i).stemHash();
    }
    this.terms = Collections.unmodifiableList(Arrays.asList(stems));
    this.starts = words.starts();
    this.ends = words.ends();
  }

  /** The terms, in order, small words included. */
  public List<String> terms() {
    return terms;
  }

  /** The hash code of a term: to read the term itself takes longer. */
  public int hash(int term) {
    return hashes[term];
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
