package dealsbot.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * The words of a Markdown document, as a browser would show them: no marks, links without their
 * targets, tags and images left out, numbers of list items kept.
 */
final class MarkdownBody {

  /** How deep quotes and lists may nest; deeper marks are taken for words. */
  private static final int MAX_DEPTH = 100;

  /**
   * Tags are told inside paragraphs only, and indented text is no code: an article pasted with its
   * indents or inside a {@code <div>} keeps its paragraphs.
   */
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.<Class<? extends Block>>of(
                  Heading.class,
                  BlockQuote.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class,
                  ListBlock.class))
          .maxOpenBlockParsers(MAX_DEPTH)
          .customInlineContentParserFactory(TagParser.FACTORY)
          .build();

  private final StringBuilder raw = new StringBuilder();
  private final Map<Node, Integer> lastNumber = new HashMap<>();
  private String heading = "";
  private int headingEnd;

  /** What a list item's first paragraph begins with. */
  private String marker = "";

  private MarkdownBody() {}

  static MarkdownBody parse(String source) {
    MarkdownBody body = new MarkdownBody();
    body.walk(PARSER.parse(source));
    return body;
  }

  /** The heading at the very top, or an empty string. */
  String heading() {
    return heading;
  }

  /** The paragraphs as they are stored, with the top heading or without. */
  String text(boolean withoutHeading) {
    String words = withoutHeading ? raw.substring(headingEnd) : raw.toString();
    return StoredText.ofWrappedBody(StoredText.lines(words));
  }

  /** Goes through the tree without recursion, since a file decides how deep it is. */
  private void walk(Node root) {
    Node node = root.getFirstChild();
    while (node != null) {
      append(node);
      Node next = node instanceof Image ? null : node.getFirstChild();
      while (next == null && !node.equals(root)) {
        leave(node, root);
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
  }

  private void leave(Node node, Node root) {
    if (node instanceof Heading && node.equals(root.getFirstChild())) {
      heading = StoredText.line(raw.toString());
      headingEnd = raw.length();
    }
  }

  private void append(Node node) {
    switch (node) {
      case ListItem item -> marker = marker(item);
      case Paragraph paragraph -> startParagraph();
      case Heading heading -> startParagraph();
      case FencedCodeBlock code -> {
        startParagraph();
        raw.append(code.getLiteral());
      }
      case Text text -> raw.append(text.getLiteral());
      case Code code -> raw.append(code.getLiteral());
      case SoftLineBreak wrap -> raw.append('\n');
      case HardLineBreak wrap -> raw.append('\n');
      case HtmlInline tag -> raw.append(TagParser.breakAt(tag));
      default -> {
        // Lists, quotes, emphasis and links: their words follow. Rules and images have none.
      }
    }
  }

  private void startParagraph() {
    raw.append("\n\n").append(marker);
    marker = "";
  }

  /** The number and delimiter of a numbered list's item, else nothing. */
  private String marker(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "";
    }
    Integer start = list.getMarkerStartNumber();
    int number = lastNumber.merge(list, start == null ? 1 : start, (last, first) -> last + 1);
    return number + String.valueOf(list.getMarkerDelimiter()) + " ";
  }
}
