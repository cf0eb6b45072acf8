package dealsbot.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts an element's text where a browser would begin a new line. For one use by one thread. */
final class BlockCutter {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int emphasised;
  private int links;
  private int breaks;

  private BlockCutter() {}

  /** The blocks of {@code root} in the order of the page. */
  static List<TextBlock> cut(Element root) {
    BlockCutter cutter = new BlockCutter();
    cutter.walk(root, root, false, false);
    cutter.end(root);
    return cutter.blocks;
  }

  private void walk(Element element, Element block, boolean inLink, boolean bold) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), inLink, bold);
      } else if (node instanceof Element child) {
        String name = child.normalName();
        if (name.equals("br")) {
          lineBreak(block);
        } else if (name.equals("td") || name.equals("th")) {
          cell(child, block, inLink, bold);
        } else if (INLINE.contains(name) && !holdsBlocks(child)) {
          boolean link = name.equals("a") && child.hasAttr("href");
          links += link ? 1 : 0;
          walk(child, block, inLink || link, bold || name.equals("b") || name.equals("strong"));
        } else {
          end(block);
          boolean link = name.equals("a") && child.hasAttr("href");
          links += link ? 1 : 0;
          walk(child, child, inLink || link, bold);
          end(child);
        }
      }
    }
  }

  /** A row of plain cells is one block; cells with paragraphs lay the page out. */
  private void cell(Element cell, Element block, boolean inLink, boolean bold) {
    if (holdsBlocks(cell)) {
      end(block);
      walk(cell, cell, inLink, bold);
      end(cell);
    } else {
      append(" ", false, false);
      walk(cell, block, inLink, bold);
      append(" ", false, false);
    }
  }

  private static boolean holdsBlocks(Element element) {
    for (Element child : element.children()) {
      String name = child.normalName();
      if (name.equals("br")) {
        continue;
      }
      if (!INLINE.contains(name) || holdsBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  private void append(String words, boolean inLink, boolean bold) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!blank) {
        text.append(c);
        breaks = 0;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    int length = text.length() - before;
    linked += inLink ? length : 0;
    emphasised += bold ? length : 0;
  }

  /** Two breaks are a new paragraph; so is one after the end of a sentence. */
  private void lineBreak(Element block) {
    breaks++;
    String soFar = text.toString().strip();
    boolean sentence = soFar.length() > 40 && soFar.matches("(?s).*[.!?…。！？][\"'”’»)]*");
    if (breaks > 1 || sentence) {
      end(block);
    } else {
      append(" ", false, false);
    }
  }

  private void end(Element block) {
    String words = text.toString().strip();
    if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
      blocks.add(new TextBlock(block, words, linked, emphasised, links));
    }
    text.setLength(0);
    linked = 0;
    emphasised = 0;
    links = 0;
    breaks = 0;
  }
}
