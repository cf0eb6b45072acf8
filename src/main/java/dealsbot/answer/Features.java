package dealsbot.answer;

import java.util.ArrayList;
import java.util.List;

/** Named numbers that describe one candidate. For one thread. */
final class Features {

  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /** Adds one; zeros are left out. */
  Features add(String name, double value) {
    if (value != 0) {
      names.add(name);
      values.add(value);
    }
    return this;
  }

  Features add(String name, boolean value) {
    return add(name, value ? 1 : 0);
  }

  int size() {
    return names.size();
  }

  String name(int i) {
    return names.get(i);
  }

  double value(int i) {
    return values.get(i);
  }

  /** The value under that name; 0 where there is none. */
  double get(String name) {
    int i = names.indexOf(name);
    return i < 0 ? 0 : values.get(i);
  }
}
