package dealsbot.quote;

/**
 * A half-open range of a sentence's tokens.
 *
 * @param from number of the first token
 * @param to number after the last, greater than {@code from}
 */
record TokenRange(int from, int to) {}
