package dealsbot.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits weights so that the right candidates of a group get the largest part of its softmax
 * (listwise, with the marginal likelihood where several are right), by AdaGrad over the groups in
 * their order, with a small penalty on the squares. For one thread.
 */
final class SoftmaxFit {

  private static final int ROUNDS = 20;
  private static final double RATE = 0.1;
  private static final double PENALTY = 1e-4;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Compiled> groups = new ArrayList<>();

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

  /** A group with numbered features. */
  @SuppressWarnings("ArrayRecordComponent") // Data for a tight loop; nobody compares it.
  private record Compiled(double weight, int[][] ids, double[][] values, boolean[] right) {}

  /** Adds a group, unless none or all of its candidates are right. */
  void add(Group group) {
    int rights = (int) group.right.stream().filter(r -> r).count();
    if (rights == 0 || rights == group.right.size()) {
      return;
    }
    int n = group.candidates.size();
    int[][] names = new int[n][];
    double[][] values = new double[n][];
    boolean[] right = new boolean[n];
    for (int c = 0; c < n; c++) {
      Features features = group.candidates.get(c);
      names[c] = new int[features.size()];
      values[c] = new double[features.size()];
      right[c] = group.right.get(c);
      for (int i = 0; i < features.size(); i++) {
        names[c][i] = ids.computeIfAbsent(features.name(i), key -> ids.size());
        values[c][i] = features.value(i);
      }
    }
    groups.add(new Compiled(group.weight, names, values, right));
  }

  int size() {
    return groups.size();
  }

  LinearModel fit(Consumer<String> report) {
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    Arrays.fill(squares, 1);
    for (int round = 0; round < ROUNDS; round++) {
      int first = 0;
      for (Compiled group : groups) {
        first += step(group, weights, squares, round) ? 1 : 0;
      }
      if (round % 10 == 9) {
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

  /** One step on one group; whether its best candidate was right before. */
  private static boolean step(Compiled group, double[] weights, double[] squares, int round) {
    int n = group.right().length;
    double[] scores = new double[n];
    int best = 0;
    for (int c = 0; c < n; c++) {
      for (int i = 0; i < group.ids()[c].length; i++) {
        scores[c] += weights[group.ids()[c][i]] * group.values()[c][i];
      }
      best = scores[c] > scores[best] ? c : best;
    }
    double all = 0;
    double rights = 0;
    for (int c = 0; c < n; c++) {
      double e = Math.exp(scores[c] - scores[best]);
      scores[c] = e;
      all += e;
      rights += group.right()[c] ? e : 0;
    }
    rights = Math.max(rights, 1e-9);
    double rate = RATE * group.weight() / (1 + 0.1 * round);
    Map<Integer, Double> sum = new HashMap<>();
    for (int c = 0; c < n; c++) {
      double push = (group.right()[c] ? scores[c] / rights : 0) - scores[c] / all;
      if (Math.abs(push) > 1e-6) {
        for (int i = 0; i < group.ids()[c].length; i++) {
          sum.merge(group.ids()[c][i], push * group.values()[c][i], Double::sum);
        }
      }
    }
    sum.forEach(
        (id, slope) -> {
          double g = slope - PENALTY * weights[id];
          squares[id] += g * g;
          weights[id] += rate * g / Math.sqrt(squares[id]);
        });
    return group.right()[best];
  }
}
