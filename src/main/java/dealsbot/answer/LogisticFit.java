package dealsbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits log-odds by logistic regression, by {@link Adam} over all examples at once, with a penalty
 * on the squares. For one thread.
 */
final class LogisticFit {

  private static final int ROUNDS = 400;
  private static final double PENALTY = 3e-4;

  private final double penalty;

  private final FeatureIds ids = new FeatureIds();
  private final List<Example> examples = new ArrayList<>();

  private record Example(FeatureIds.Row row, boolean label, double weight) {}

  /** For many questions. */
  LogisticFit() {
    this(PENALTY);
  }

  /**
   * @param penalty on half the sum of the weights' squares: the fewer questions, the more
   */
  LogisticFit(double penalty) {
    this.penalty = penalty;
  }

  void add(Features features, boolean label, double weight) {
    features.add(LinearModel.BIAS, 1);
    examples.add(new Example(ids.row(features), label, weight));
  }

  int size() {
    return examples.size();
  }

  LinearModel fit(Consumer<String> report) {
    double total = examples.stream().mapToDouble(Example::weight).sum();
    double[] weights = new double[ids.size()];
    Adam adam = new Adam(weights.length, ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      double loss = 0;
      for (Example example : examples) {
        double probability = 1 / (1 + Math.exp(-example.row().dot(weights)));
        double error = (example.label() ? 1 : 0) - probability;
        example.row().addTo(gradient, error * example.weight() / total);
        double right = example.label() ? probability : 1 - probability;
        loss -= example.weight() * Math.log(Math.max(1e-9, right));
      }
      for (int i = 0; i < weights.length; i++) {
        gradient[i] -= penalty * weights[i];
      }
      adam.step(weights, gradient);
      if (round % 100 == 99) {
        report.accept(String.format(Locale.ROOT, "  round %d: loss %.4f", round + 1, loss / total));
      }
    }
    Map<String, Double> named = new HashMap<>();
    ids.forEach((name, id) -> named.put(name, weights[id]));
    return new LinearModel(named);
  }
}
