package dealsbot.model;

/**
 * What a reader says of each token of a passage. Scores are logits: comparable within one passage;
 * {@link #none} is what "there is no answer here" scores.
 */
public final class TokenScores {

  private final int[] starts;
  private final int[] ends;
  private final float[] first;
  private final float[] last;
  private final float none;
  private final float answerable;

  /**
   * Takes over the arrays, all of one length: tokens in order.
   *
   * @param starts where each token begins in the passage, in UTF-16 units
   * @param ends where it ends, exclusive
   * @param first how well an answer begins with it
   * @param last how well an answer ends with it
   * @param none what no answer scores, compared with {@code first + last}
   * @param answerable log-odds that the passage answers at all
   */
  TokenScores(int[] starts, int[] ends, float[] first, float[] last, float none, float answerable) {
    this.starts = starts;
    this.ends = ends;
    this.first = first;
    this.last = last;
    this.none = none;
    this.answerable = answerable;
  }

  /** Tokens of the passage that were read; 0 where it was empty or the question too long. */
  public int size() {
    return starts.length;
  }

  /** Where the token begins in the passage. */
  public int start(int token) {
    return starts[token];
  }

  /** Where the token ends in the passage, exclusive. */
  public int end(int token) {
    return ends[token];
  }

  /** How well an answer begins with the token. */
  public float first(int token) {
    return first[token];
  }

  /** How well an answer ends with the token. */
  public float last(int token) {
    return last[token];
  }

  /** What no answer scores: to be compared with the sum of an answer's first and last. */
  public float none() {
    return none;
  }

  /** Log-odds that the passage answers at all. */
  public float answerable() {
    return answerable;
  }
}
