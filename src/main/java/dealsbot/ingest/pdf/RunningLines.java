package dealsbot.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out page numbers, and what stands at the top or the foot of several pages alike. */
final class RunningLines {

  /** The part of a page's height, at the top and at the foot, where such lines stand. */
  private static final float EDGE = 0.12f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–—|\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—|\\s]*");

  private RunningLines() {}

  static List<Line> without(List<List<Line>> pages) {
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    for (List<Line> page : pages) {
      for (Line line : page) {
        if (isAtEdge(line)) {
          pagesOf.computeIfAbsent(shape(line), any -> new HashSet<>()).add(line.page());
        }
      }
    }
    List<Line> kept = new ArrayList<>();
    for (List<Line> page : pages) {
      for (Line line : page) {
        boolean running =
            isAtEdge(line)
                && (PAGE_NUMBER.matcher(line.text()).matches()
                    || pagesOf.getOrDefault(shape(line), Set.of()).size() > 1);
        if (!running) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  private static boolean isAtEdge(Line line) {
    return line.base() < EDGE * line.pageHeight() || line.base() > (1 - EDGE) * line.pageHeight();
  }

  /** The same for lines that differ in a page's number alone. */
  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
