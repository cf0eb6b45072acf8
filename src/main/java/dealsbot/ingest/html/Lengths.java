package dealsbot.ingest.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How many characters of text, and of them in long paragraphs, each element of a page holds:
 * counted once for all, since asking each element for its text takes hours on a page of a million
 * elements in each other.
 */
final class Lengths {

  /** From so many characters on a paragraph is prose. */
  private static final int PROSE = 80;

  private static final int[] NONE = {0, 0};

  private final IdentityHashMap<Node, int[]> counts = new IdentityHashMap<>();

  Lengths(Element root) {
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            counts.put(node, new int[2]);
          }

          @Override
          public void tail(Node node, int depth) {
            int[] own = counts.getOrDefault(node, NONE);
            if (node instanceof TextNode words) {
              own[0] = words.text().strip().length();
              own[0] += own[0] > 0 ? 1 : 0;
            }
            if (node instanceof Element element
                && element.normalName().equals("p")
                && own[0] >= PROSE) {
              own[1] = own[0];
            }
            int[] above = node.parent() == null ? null : counts.get(node.parent());
            if (above != null) {
              above[0] += own[0];
              above[1] += own[1];
            }
          }
        });
  }

  /** The characters of text in {@code element}, about. */
  int text(Element element) {
    return counts.getOrDefault(element, NONE)[0];
  }

  /** Those of them in long paragraphs. */
  int prose(Element element) {
    return counts.getOrDefault(element, NONE)[1];
  }
}
