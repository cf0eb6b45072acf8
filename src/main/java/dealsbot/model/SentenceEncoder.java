package dealsbot.model;

/**
 * Turns a text into a vector whose direction is its meaning: similar texts have a cosine near 1.
 * Deterministic, and safe for use by many threads.
 */
public interface SentenceEncoder {

  /** Names the model and its version; vectors of different names are not comparable. */
  String name();

  /** Number of components of each vector. */
  int dimension();

  /**
   * The text's vector.
   *
   * @param text any text; what lies past the model's window is not read
   * @return {@link #dimension()} components of Euclidean length 1
   */
  float[] encode(String text);
}
