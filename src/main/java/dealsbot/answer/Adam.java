package dealsbot.answer;

/**
 * Adam (Kingma and Ba 2015) towards a maximum, its rate falling to zero over the planned rounds.
 * For one thread.
 */
final class Adam {

  private static final double RATE = 0.2;
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.99;

  private final double[] mean;
  private final double[] squares;
  private final int rounds;
  private int round;

  Adam(int size, int rounds) {
    this.mean = new double[size];
    this.squares = new double[size];
    this.rounds = rounds;
  }

  void step(double[] weights, double[] gradient) {
    round++;
    double rate = RATE * (1 - (double) (round - 1) / rounds);
    for (int i = 0; i < weights.length; i++) {
      mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
      squares[i] = SECOND * squares[i] + (1 - SECOND) * gradient[i] * gradient[i];
      double m = mean[i] / (1 - Math.pow(FIRST, round));
      double v = squares[i] / (1 - Math.pow(SECOND, round));
      weights[i] += rate * m / (Math.sqrt(v) + 1e-9);
    }
  }
}
