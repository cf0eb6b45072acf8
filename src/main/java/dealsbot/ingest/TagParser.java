package dealsbot.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Tells tags, comments and {@code <https://…>} links from a plain {@code <}. It stands in for the
 * library's own parser, whose search for the end of an unclosed {@code <![CDATA[} starts over at
 * each one and takes hours on a file made of them; this one gives up at the next {@code <}.
 */
final class TagParser implements InlineContentParser {

  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
          return new TagParser();
        }
      };

  private static final String COMMENT = "!--";
  private static final Pattern LINK = Pattern.compile("\\p{Alpha}[\\w.+-]*[:@]\\S+");
  private static final Pattern TAG = Pattern.compile("[/!?]?\\p{Alpha}.*", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("/?(\\p{Alpha}\\p{Alnum}*)");

  private static final Set<String> BLOCKS =
      Set.of(
          "p div section article blockquote figure figcaption table tr ul ol li hr h1 h2 h3 h4 h5 h6"
              .split(" "));

  private TagParser() {}

  /** Where a browser would start a new line, cell or paragraph at {@code tag}; else nothing. */
  static String breakAt(HtmlInline tag) {
    Matcher matcher = NAME.matcher(String.valueOf(tag.getLiteral()).toLowerCase(Locale.ROOT));
    if (!matcher.lookingAt()) {
      return "";
    }
    return switch (matcher.group()) {
      case "br" -> "\n";
      case "/td", "/th" -> " ";
      default -> BLOCKS.contains(matcher.group(1)) ? "\n\n" : "";
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position inside = scanner.position();
    if (scanner.next(COMMENT)) {
      if (skipComment(scanner)) {
        return ParsedInline.of(new HtmlInline(), scanner.position());
      }
    } else {
      StringBuilder content = new StringBuilder();
      while (scanner.hasNext() && scanner.peek() != '<' && scanner.peek() != '>') {
        content.append(scanner.peek());
        scanner.next();
      }
      if (scanner.next('>')) {
        Node node = node(content.toString());
        if (node != null) {
          return ParsedInline.of(node, scanner.position());
        }
      }
    }
    return ParsedInline.of(new Text("<"), inside);
  }

  private static boolean skipComment(Scanner scanner) {
    while (scanner.hasNext() && !scanner.next("<" + COMMENT)) {
      if (scanner.next("-->")) {
        return true;
      }
      scanner.next();
    }
    return false;
  }

  private static @Nullable Node node(String content) {
    if (LINK.matcher(content).matches()) {
      return new Text(content);
    }
    if (!TAG.matcher(content).matches()) {
      return null;
    }
    HtmlInline tag = new HtmlInline();
    tag.setLiteral(content);
    return tag;
  }
}
