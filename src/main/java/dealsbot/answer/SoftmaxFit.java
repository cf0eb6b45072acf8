package dealsbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits weights so that the right candidates of a group get the largest part of its softmax
 * (listwise, with the marginal likelihood where several are right), by {@link Adam} over all groups
 * at once, with a penalty on the squares. For one thread.
 */
final class SoftmaxFit {

  private static final int ROUNDS = 250;
  private static final double PENALTY = 5e-4;

  private final double penalty;

  private final FeatureIds ids = new FeatureIds();
  private final List<Compiled> groups = new ArrayList<>();

  /** For many questions. */
  SoftmaxFit() {
    this(PENALTY);
  }

  /**
   * @param penalty on half the sum of the weights' squares: the fewer questions, the more
   */
  SoftmaxFit(double penalty) {
    this.penalty = penalty;
  }

  /** The candidates of one question. */
  static final class Group {
    private final double weight;
    private final List<Features> candidates = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    Group(double weight) {
      this.weight = weight;
    }

    void add(Features features, boolean isRight) {
      candidates.add(features);
      right.add(isRight);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Data for a tight loop; nobody compares it.
  private record Compiled(double weight, List<FeatureIds.Row> rows, boolean[] right) {}

  /** Adds a group, unless none or all of its candidates are right. */
  void add(Group group) {
    int rights = (int) group.right.stream().filter(r -> r).count();
    if (rights == 0 || rights == group.right.size()) {
      return;
    }
    boolean[] right = new boolean[group.right.size()];
    List<FeatureIds.Row> rows = new ArrayList<>();
    for (int c = 0; c < right.length; c++) {
      right[c] = group.right.get(c);
      rows.add(ids.row(group.candidates.get(c)));
    }
    groups.add(new Compiled(group.weight, rows, right));
  }

  int size() {
    return groups.size();
  }

  LinearModel fit(Consumer<String> report) {
    double total = groups.stream().mapToDouble(Compiled::weight).sum();
    double[] weights = new double[ids.size()];
    Adam adam = new Adam(weights.length, ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      int first = 0;
      for (Compiled group : groups) {
        first += addGradient(group, weights, gradient, group.weight() / total) ? 1 : 0;
      }
      for (int i = 0; i < weights.length; i++) {
        gradient[i] -= penalty * weights[i];
      }
      adam.step(weights, gradient);
      if (round % 50 == 49) {
        report.accept(
            String.format(
                Locale.ROOT,
                "  round %d: first is right in %.3f",
                round + 1,
                (double) first / Math.max(1, groups.size())));
      }
    }
    Map<String, Double> named = new HashMap<>();
    ids.forEach((name, id) -> named.put(name, weights[id]));
    return new LinearModel(named);
  }

  /** Adds the slope of one group's log-likelihood; whether its best candidate is right. */
  private static boolean addGradient(
      Compiled group, double[] weights, double[] gradient, double part) {
    int n = group.right().length;
    double[] scores = new double[n];
    int best = 0;
    for (int c = 0; c < n; c++) {
      scores[c] = group.rows().get(c).dot(weights);
      best = scores[c] > scores[best] ? c : best;
    }
    double top = scores[best];
    double all = 0;
    double rights = 1e-12;
    for (int c = 0; c < n; c++) {
      scores[c] = Math.exp(scores[c] - top);
      all += scores[c];
      rights += group.right()[c] ? scores[c] : 0;
    }
    for (int c = 0; c < n; c++) {
      double push = (group.right()[c] ? scores[c] / rights : 0) - scores[c] / all;
      group.rows().get(c).addTo(gradient, push * part);
    }
    return group.right()[best];
  }
}
