package dealsbot.answer;

import dealsbot.search.Hit;
import java.util.List;

/**
 * The one door for whatever reads: question and passages in, scored spans and the probability of an
 * answer out. Safe for use by many threads.
 */
@FunctionalInterface
interface PassageReader {

  /**
   * Reads the passages, best first.
   *
   * @param depth how thoroughly, where a model reads
   */
  Reading read(Question question, List<Hit> hits, ReadingPace.Depth depth);
}
