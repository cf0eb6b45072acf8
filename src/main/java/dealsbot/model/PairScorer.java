package dealsbot.model;

/**
 * Reads a text and tells, for each two of the names in it, whether the text says that those two
 * deal with each other. Deterministic, and safe for use by many threads.
 */
public interface PairScorer {

  /** Names the model and its version; empty once it turned out not to load. */
  String name();

  /**
   * Scores all pairs of mentions.
   *
   * @param title helps to understand the text; may be empty
   * @param text what lies past the model's window is not read
   * @param starts where each mention begins in the text, in UTF-16 units
   * @param ends where each ends, the same number
   * @return log-odds that mentions {@code i} and {@code j} deal with each other, [mentions,
   *     mentions] and symmetric; not a number where one of them lies past the window
   */
  float[][] score(String title, String text, int[] starts, int[] ends);

  /** Lets go of what the model takes of memory, until it is asked again. */
  void rest();
}
