package dealsbot.model;

import java.util.List;

/**
 * Reads a question and a passage together, and tells for each token how well an answer begins and
 * ends there. Deterministic, and safe for use by many threads.
 */
public interface SpanReader {

  /** Names the model and its version. */
  String name();

  /**
   * Reads each passage by itself.
   *
   * @param question any text; what lies past the window's part for it is not read
   * @param passages any texts; likewise
   * @return for each passage what was read, in order
   */
  List<TokenScores> read(String question, List<Context> passages);

  /**
   * What is read with the question.
   *
   * @param title helps to understand the passage, and never answers; may be empty
   * @param text the passage
   */
  record Context(String title, String text) {}
}
