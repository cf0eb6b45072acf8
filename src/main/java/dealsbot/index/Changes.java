package dealsbot.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The difference between the articles that are to be and those that are. */
final class Changes {

  final List<String> added = new ArrayList<>();
  final List<String> changed = new ArrayList<>();
  final List<String> removed = new ArrayList<>();
  final SortedMap<String, String> hashes = new TreeMap<>();
  int unchanged;

  boolean none() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
