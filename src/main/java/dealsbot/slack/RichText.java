package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.chat.Block.Style;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rich text elements of Block Kit. Their text is literal, so nothing in an article can become
 * formatting, a mention or a link. Built as plain JSON, since the SDK's text style also sends
 * fields that Slack's reference does not list.
 */
final class RichText {

  /** The most that one element holds, as {@link Piece#cost} counts; Slack's sections hold 3000. */
  static final int ELEMENT_LIMIT = 2900;

  private RichText() {}

  /** Neutralised words with one look, and where they lead. */
  record Piece(String text, Style style, @Nullable String url) {

    /** Upper bound of the characters this takes in the fallback text. */
    int cost() {
      // The flat charge keeps many tiny pieces, each with its JSON around it, in bounds too.
      return Markup.escape(text).length() + (url == null ? 0 : url.length() + 3) + 60;
    }

    Piece part(int start, int end) {
      return new Piece(text.substring(start, end), style, url);
    }
  }

  /** One element and its words as escaped plain text. */
  record Part(JsonObject element, String text) {}

  /** Sections, or more than one where the pieces are too long for one. */
  static List<Part> sections(List<Piece> pieces) {
    return parts("rich_text_section", "", pieces);
  }

  /** Quotations, drawn with a bar beside them. */
  static List<Part> quotes(List<Piece> pieces) {
    return parts("rich_text_quote", "> ", pieces);
  }

  /** An entry of a list, as lists of one entry; a long entry gives several. */
  static List<Part> bullets(List<Piece> pieces) {
    return parts("rich_text_section", "• ", pieces).stream()
        .map(part -> new Part(list(part.element()), part.text()))
        .toList();
  }

  private static JsonObject list(JsonObject section) {
    JsonObject list = element("rich_text_list");
    list.addProperty("style", "bullet");
    list.getAsJsonArray("elements").add(section);
    return list;
  }

  private static List<Part> parts(String type, String mark, List<Piece> pieces) {
    List<Part> parts = new ArrayList<>();
    for (List<Piece> group : split(pieces)) {
      JsonObject element = element(type);
      StringBuilder text = new StringBuilder(mark);
      for (Piece piece : group) {
        element.getAsJsonArray("elements").add(json(piece));
        text.append(piece.text());
        if (piece.url() != null) {
          // The place in the page is for browsers: in plain words it would only be in the way.
          text.append(" (").append(piece.url().replaceFirst("#?:~:text=.*", "")).append(')');
        }
      }
      parts.add(new Part(element, Markup.escape(text.toString())));
    }
    return parts;
  }

  private static JsonObject element(String type) {
    JsonObject element = new JsonObject();
    element.addProperty("type", type);
    element.add("elements", new JsonArray());
    return element;
  }

  private static JsonObject json(Piece piece) {
    JsonObject json = new JsonObject();
    json.addProperty("type", piece.url() == null ? "text" : "link");
    if (piece.url() != null) {
      json.addProperty("url", piece.url());
    }
    json.addProperty("text", piece.text());
    if (piece.style() != Style.PLAIN) {
      JsonObject style = new JsonObject();
      style.addProperty(piece.style().name().toLowerCase(Locale.ROOT), true);
      json.add("style", style);
    }
    return json;
  }

  /** Groups of pieces, each within {@link #ELEMENT_LIMIT}; none is empty. */
  private static List<List<Piece>> split(List<Piece> pieces) {
    List<List<Piece>> groups = new ArrayList<>();
    List<Piece> group = new ArrayList<>();
    int room = ELEMENT_LIMIT;
    for (Piece piece : pieces) {
      Piece rest = piece;
      while (rest.cost() > room) {
        int cut = cut(rest, room, group.isEmpty());
        if (cut > 0) {
          group.add(rest.part(0, cut));
          rest = rest.part(cut, rest.text().length());
        }
        groups.add(group);
        group = new ArrayList<>();
        room = ELEMENT_LIMIT;
      }
      if (!rest.text().isEmpty()) {
        group.add(rest);
        room -= rest.cost();
      }
    }
    groups.add(group);
    groups.removeIf(List::isEmpty);
    return groups;
  }

  /**
   * Where to cut a piece so that its head fits: behind a space where there is one, never inside a
   * character. 0 when nothing fits, which {@code must} rules out.
   */
  private static int cut(Piece piece, int room, boolean must) {
    String text = piece.text();
    int end = 0;
    int left = room - (piece.cost() - Markup.escape(text).length());
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      left -= Markup.escape(text.substring(end, next)).length();
      if (left < 0) {
        break;
      }
      end = next;
    }
    for (int at = end; at > end / 2; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int whole = end == text.length() || end == 0 ? end : characters.preceding(end + 1);
    // A single character with thousands of accents has to be cut all the same.
    return whole > 0 || !must ? Math.max(0, whole) : end;
  }
}
