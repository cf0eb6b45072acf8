package dealsbot.answer;

/**
 * The small models that join a reader with words and vectors.
 *
 * @param piece ranks the pieces of a sentence that may be the answer
 * @param choice ranks sentences
 * @param confidence log-odds that the first answers
 */
record ReaderWeights(LinearModel piece, LinearModel choice, LinearModel confidence) {

  static final String PIECE = "reader-piece.weights";
  static final String CHOICE = "reader-choice.weights";
  static final String CONFIDENCE = "reader-confidence.weights";

  /** Those that come with the program. */
  static ReaderWeights load() {
    return new ReaderWeights(resource(PIECE), resource(CHOICE), resource(CONFIDENCE));
  }

  private static LinearModel resource(String name) {
    return LinearModel.fromResource("/dealsbot/answer/" + name);
  }
}
