package dealsbot.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins lines into paragraphs: a new one begins behind a gap, at an indent, with other type, or
 * after a line that ends a sentence early. A word that was divided at a line's end is made whole,
 * with its hyphen where the text has the word with one elsewhere.
 */
final class Paragraphs {

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’)\\]]*$");

  private static final float INDENT = 6;

  private final String all;
  private final float leading;
  private final float width;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Paragraphs(List<Line> lines) {
    this.all =
        lines.stream().map(Line::text).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    this.leading = usualLeading(lines);
    this.width = (float) lines.stream().mapToDouble(l -> l.right() - l.left()).max().orElse(0);
  }

  static List<String> of(List<Line> lines) {
    Paragraphs paragraphs = new Paragraphs(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && paragraphs.isBreak(lines.get(i - 1), lines.get(i))) {
        paragraphs.end();
      }
      paragraphs.append(lines.get(i).text());
    }
    paragraphs.end();
    return paragraphs.paragraphs;
  }

  private static float usualLeading(List<Line> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).base() - lines.get(i - 1).base();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    // Lines inside of paragraphs are the most, and stand closest.
    return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / 4);
  }

  private boolean isBreak(Line before, Line line) {
    if (Math.abs(before.size() - line.size()) > 0.7f) {
      return true;
    }
    boolean sentence = SENTENCE_END.matcher(before.text()).matches();
    boolean indented = line.left() > before.left() + INDENT && line.left() < before.left() + 40;
    boolean shortLine = before.right() - before.left() < 0.8f * width;
    float gap = line.base() - before.base();
    if (before.page() != line.page() || gap < 0) {
      // Over the page, or the column: only a full stop tells.
      return sentence && (indented || shortLine);
    }
    return gap > 1.4f * leading || (sentence && (indented || shortLine));
  }

  private void append(String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    int end = text.length() - 1;
    boolean divided =
        (text.charAt(end) == '-' || text.charAt(end) == '\u00ad' || text.charAt(end) == '\u2010')
            && end > 0
            && Character.isLetter(text.charAt(end - 1))
            && Character.isLowerCase(line.charAt(0));
    if (!divided) {
      text.append(text.charAt(end) == '-' ? "" : " ").append(line);
      return;
    }
    String head = text.substring(wordStart(end), end).toLowerCase(Locale.ROOT);
    String tail = line.split("[^\\p{L}\\p{N}]", 2)[0].toLowerCase(Locale.ROOT);
    boolean compound = all.contains(head + "-" + tail) && !all.contains(head + tail);
    if (!compound) {
      text.setLength(end);
    }
    text.append(line);
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private void end() {
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      paragraphs.add(text.toString());
    }
    text.setLength(0);
  }
}
