package dealsbot.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits log-odds by logistic regression: AdaGrad over the examples in their order, with a small
 * penalty on the squares. For one thread.
 */
final class LogisticFit {

  private static final int ROUNDS = 60;
  private static final double RATE = 0.1;
  private static final double PENALTY = 1e-4;

  private final List<Features> examples = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  void add(Features features, boolean label, double weight) {
    examples.add(features);
    labels.add(label);
    weights.add(weight);
  }

  int size() {
    return examples.size();
  }

  LinearModel fit(Consumer<String> report) {
    Map<String, Integer> ids = new HashMap<>();
    ids.put(LinearModel.BIAS, 0);
    for (Features features : examples) {
      for (int i = 0; i < features.size(); i++) {
        ids.computeIfAbsent(features.name(i), key -> ids.size());
      }
    }
    double[] w = new double[ids.size()];
    double[] squares = new double[ids.size()];
    Arrays.fill(squares, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double loss = 0;
      double total = 0;
      for (int e = 0; e < examples.size(); e++) {
        Features features = examples.get(e);
        double score = w[0];
        for (int i = 0; i < features.size(); i++) {
          score += w[ids.getOrDefault(features.name(i), 0)] * features.value(i);
        }
        double probability = 1 / (1 + Math.exp(-score));
        double error = (labels.get(e) ? 1 : 0) - probability;
        double weight = weights.get(e);
        loss -= weight * Math.log(Math.max(1e-9, labels.get(e) ? probability : 1 - probability));
        total += weight;
        double rate = RATE * weight / (1 + 0.1 * round);
        step(w, squares, 0, error, rate);
        for (int i = 0; i < features.size(); i++) {
          int id = ids.getOrDefault(features.name(i), 0);
          step(w, squares, id, error * features.value(i) - PENALTY * w[id], rate);
        }
      }
      if (round % 20 == 19) {
        report.accept(String.format(Locale.ROOT, "  round %d: loss %.4f", round + 1, loss / total));
      }
    }
    Map<String, Double> named = new HashMap<>();
    ids.forEach((name, id) -> named.put(name, w[id]));
    return new LinearModel(named);
  }

  private static void step(double[] w, double[] squares, int id, double gradient, double rate) {
    squares[id] += gradient * gradient;
    w[id] += rate * gradient / Math.sqrt(squares[id]);
  }
}
