package dealsbot.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The large lines at the very top.
 *
 * @param text their words; empty where nothing there is larger than the text
 * @param lines how many there are
 */
record Headline(String text, int lines) {

  private static final float LARGER = 1.15f;

  private static final int MOST = 4;

  static Headline of(List<Line> lines) {
    float usual = usualSize(lines);
    List<String> words = new ArrayList<>();
    for (Line line : lines) {
      if (line.page() > 0 || line.size() < LARGER * usual || words.size() == MOST) {
        break;
      }
      words.add(line.text());
    }
    return new Headline(String.join(" ", words), words.size());
  }

  /** The type that most of the letters have. */
  private static float usualSize(List<Line> lines) {
    java.util.Map<Float, Integer> letters = new java.util.TreeMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0f);
  }
}
