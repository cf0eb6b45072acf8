package dealsbot.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A weighted sum of named features. The weights are a readable resource, a name and a number a
 * line, made by {@link ModelTraining}. Immutable, safe for use by many threads.
 */
final class LinearModel {

  /** The constant part of the sum. */
  static final String BIAS = "bias";

  private final Map<String, Double> weights;

  LinearModel(Map<String, Double> weights) {
    // Looked into for every feature: a hash table whose size is a power of two is quicker.
    this.weights = new HashMap<>(weights);
  }

  /** Reads {@code name weight} lines; lines that begin with # are remarks. */
  static LinearModel fromResource(String name) {
    try (InputStream in = LinearModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no weights " + name + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Double> weights = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (!line.startsWith("#") && space > 0) {
          weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
      }
      return new LinearModel(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the weights " + name, e);
    }
  }

  /** The sum: log-odds for a model of probability, otherwise any number to compare by. */
  double score(Features features) {
    double sum = weights.getOrDefault(BIAS, 0.0);
    for (int i = 0; i < features.size(); i++) {
      sum += weights.getOrDefault(features.name(i), 0.0) * features.value(i);
    }
    return sum;
  }

  /** The score as a probability. */
  double probability(Features features) {
    return 1 / (1 + Math.exp(-score(features)));
  }

  /** The weights by name, in order. */
  SortedMap<String, Double> weights() {
    return new TreeMap<>(weights);
  }
}
