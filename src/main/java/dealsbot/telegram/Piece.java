package dealsbot.telegram;

import java.util.List;
import okhttp3.HttpUrl;

/**
 * Some text and the tags around it. Markup is written only after the text was split into messages,
 * so no split can fall into a tag or an escape.
 *
 * @param text literal text, neutralised, not escaped
 * @param tags what it stands in, the outermost first
 */
record Piece(String text, List<Tag> tags) {

  Piece {
    tags = List.copyOf(tags);
  }

  static Piece plain(String text) {
    return new Piece(text, List.of());
  }

  /** The text as markup: these three characters, and no others, mean something between tags. */
  String escaped() {
    return escape(text);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The part of the text from {@code start} to before {@code end}, in the same tags. */
  Piece part(int start, int end) {
    return new Piece(text.substring(start, end), tags);
  }

  /**
   * A tag of Telegram's HTML.
   *
   * @param name such as {@code b}
   * @param attribute what stands behind the name, already fit for that; empty for most
   */
  record Tag(String name, String attribute) {
    static final Tag BOLD = new Tag("b", "");
    static final Tag ITALIC = new Tag("i", "");
    static final Tag CODE = new Tag("code", "");
    static final Tag QUOTE = new Tag("blockquote", "");

    /** Shows its first lines, and the rest when it is tapped. */
    static final Tag FOLDED_QUOTE = new Tag("blockquote", " expandable");

    static Tag link(HttpUrl url) {
      return new Tag("a", " href=\"" + escape(url.toString()).replace("\"", "&quot;") + "\"");
    }

    String open() {
      return "<" + name + attribute + ">";
    }

    String close() {
      return "</" + name + ">";
    }
  }
}
