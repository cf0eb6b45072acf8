package dealsbot.telegram;

import dealsbot.chat.Block;
import dealsbot.chat.Reply;
import dealsbot.preview.Renderer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Telegram's app, drawn from the real renderer's HTML. */
public final class TelegramPreview implements Renderer {

  private final TelegramRenderer renderer = new TelegramRenderer();

  @Override
  public String platform() {
    return "Telegram";
  }

  @Override
  public String styles() {
    return """
    .telegram { --bubble: #fff; --text: #000; --accent: #2678b6; --quote: #eaf3fb; --key: #4e7ca1cc; --keytext: #fff; --danger: #c0392b; background: #a9c3da; color: var(--text); }
    .telegram.dark { --bubble: #212d3b; --text: #f5f5f5; --accent: #6ab3f3; --quote: #2b3b4d; --key: #2f4258; --keytext: #fff; --danger: #b03a3a; background: #0e1621; }
    .telegram .message { background: var(--bubble); border-radius: 12px; padding: 7px 10px; margin: 0 40px 4px 0; overflow-wrap: anywhere; white-space: pre-wrap; }
    .telegram .message a { color: var(--accent); text-decoration: none; }
    .telegram .message code { color: var(--accent); font: 14px "DejaVu Sans Mono", monospace; }
    .telegram .message blockquote { margin: 2px 0; padding: 3px 8px; border-left: 3px solid var(--accent); background: var(--quote); border-radius: 4px; }
    .telegram .message blockquote[expandable] { max-height: 4.05em; overflow: hidden; position: relative; }
    .telegram .message blockquote[expandable]::after { content: "⌄"; position: absolute; right: 6px; bottom: 0; background: var(--quote); color: var(--accent); padding: 0 4px; }
    .telegram .message img { display: block; width: 100%; image-rendering: pixelated; border-radius: 8px; margin-bottom: 6px; }
    .telegram .keys { display: flex; gap: 4px; margin: 0 40px 4px 0; }
    .telegram .keys span { flex: 1; text-align: center; background: var(--key); color: var(--keytext); border-radius: 8px; padding: 8px 4px; font-size: 14px; font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .telegram .keys span.danger { background: var(--danger); }
    """;
  }

  @Override
  public List<String> draw(Reply reply) {
    return renderer.render(reply).stream().map(TelegramPreview::draw).toList();
  }

  private static String draw(MessageText text) {
    String picture =
        text.picture() == null
            ? ""
            : "<img alt=\"\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(text.picture().image())
                + "\">";
    String keys =
        text.buttons().stream()
            .map(
                row ->
                    row.stream()
                        .map(TelegramPreview::key)
                        .collect(Collectors.joining("", "<div class=\"keys\">", "</div>")))
            .collect(Collectors.joining());
    return "<div class=\"message\">"
        + picture
        // The line that a quotation ends is not drawn as an empty one.
        + text.html().replace("</blockquote>\n", "</blockquote>")
        + "</div>"
        + keys;
  }

  private static String key(Block.Button button) {
    String style = button.emphasis() == Block.Emphasis.DANGER ? " class=\"danger\"" : "";
    return "<span" + style + ">" + Piece.plain(button.label()).escaped() + "</span>";
  }

  @Override
  public String source(Reply reply) {
    return renderer.render(reply).stream()
        .map(TelegramPreview::source)
        .collect(Collectors.joining("--- next message\n"));
  }

  private static String source(MessageText text) {
    StringBuilder lines = new StringBuilder();
    if (text.picture() != null) {
      lines.append("(a picture: ").append(text.picture().alt()).append(")\n");
    }
    lines.append(text.html()).append('\n');
    for (List<Block.Button> row : text.buttons()) {
      lines.append(
          row.stream()
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" ", "", "\n")));
    }
    return lines.toString();
  }
}
