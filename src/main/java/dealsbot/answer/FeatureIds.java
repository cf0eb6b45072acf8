package dealsbot.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Numbers feature names, so that fitting runs over arrays. For one thread. */
final class FeatureIds {

  private final Map<String, Integer> ids = new HashMap<>();

  /** A candidate's features by number. */
  @SuppressWarnings("ArrayRecordComponent") // Data for a tight loop; nobody compares it.
  record Row(int[] ids, double[] values) {

    double dot(double[] weights) {
      double sum = 0;
      for (int i = 0; i < ids.length; i++) {
        sum += weights[ids[i]] * values[i];
      }
      return sum;
    }

    void addTo(double[] gradient, double factor) {
      if (Math.abs(factor) > 1e-12) {
        for (int i = 0; i < ids.length; i++) {
          gradient[ids[i]] += factor * values[i];
        }
      }
    }
  }

  Row row(Features features) {
    int[] numbers = new int[features.size()];
    double[] values = new double[features.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = id(features.name(i));
      values[i] = features.value(i);
    }
    return new Row(numbers, values);
  }

  int id(String name) {
    return ids.computeIfAbsent(name, key -> ids.size());
  }

  int size() {
    return ids.size();
  }

  void forEach(BiConsumer<String, Integer> action) {
    ids.forEach(action);
  }
}
