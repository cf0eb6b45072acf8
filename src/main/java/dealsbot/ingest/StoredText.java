package dealsbot.ingest;

import dealsbot.article.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a file's characters into an article's text as it is stored: paragraphs without line breaks,
 * joined by one blank line.
 *
 * <p>Control characters go, tabs and vertical white space become a space, white space around a
 * paragraph goes, and half a surrogate pair becomes U+FFFD. All else stays as the article has it:
 * curly quotes, dashes, no-break spaces.
 */
final class StoredText {

  /**
   * The longest line, in UTF-16 units, that is taken for a line of wrapped text. Editors wrap at 72
   * to 120; a longer line was ended on purpose and is a paragraph.
   */
  private static final int WRAP_WIDTH = 120;

  private static final char REPLACEMENT = '\ufffd';

  private StoredText() {}

  /** The clean lines of {@code raw}; one without words is empty. */
  static List<String> lines(String raw) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= raw.length(); i++) {
      char c = i == raw.length() ? '\n' : raw.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(line(raw.substring(start, i)));
        start = i + 1;
        if (c == '\r' && start < raw.length() && raw.charAt(start) == '\n') {
          i++;
          start++;
        }
      }
    }
    return lines;
  }

  /** All of {@code raw} as one clean line: a title, a name. */
  static String line(String raw) {
    return strip(clean(raw));
  }

  /**
   * The text of a body whose paragraphs are one a line or set apart by blank lines. Where there is
   * no blank line, each line is a paragraph. Where there are, the lines between two of them are one
   * wrapped paragraph, unless one is too long for that.
   */
  static String ofBody(List<String> lines) {
    List<List<String>> blocks = blocks(lines);
    return blocks.size() == 1
        ? String.join(Article.PARAGRAPH_BREAK, blocks.getFirst())
        : ofBlocks(blocks);
  }

  /** The text of a body whose paragraphs are known to be set apart by blank lines. */
  static String ofWrappedBody(List<String> lines) {
    return ofBlocks(blocks(lines));
  }

  private static String ofBlocks(List<List<String>> blocks) {
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : blocks) {
      if (block.stream().allMatch(line -> line.length() <= WRAP_WIDTH)) {
        paragraphs.add(String.join(" ", block));
      } else {
        paragraphs.addAll(block);
      }
    }
    return String.join(Article.PARAGRAPH_BREAK, paragraphs);
  }

  /** Runs of lines that have words. */
  private static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static String clean(String raw) {
    int first = 0;
    while (first < raw.length() && !needsCare(raw.charAt(first))) {
      first++;
    }
    if (first == raw.length()) {
      return raw;
    }
    StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, first);
    for (int i = first; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!needsCare(c)) {
        clean.append(c);
      } else if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < raw.length() && Character.isSurrogatePair(c, raw.charAt(i + 1));
        if (pair) {
          clean.append(c).append(raw.charAt(++i));
        } else {
          clean.append(REPLACEMENT);
        }
      } else if (isBreakOrTab(c)) {
        clean.append(' ');
      }
    }
    return clean.toString();
  }

  private static boolean needsCare(char c) {
    return Character.isISOControl(c) || isBreakOrTab(c) || Character.isSurrogate(c);
  }

  private static boolean isBreakOrTab(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static String strip(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isEdgeSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isEdgeSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  /** White space in the reader's eyes: no-break and zero-width spaces and byte order marks too. */
  private static boolean isEdgeSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
