package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * Draws {@link SlackSamples} as Slack would, as one static page: light and dark, at a desktop's and
 * at a phone's width. For looking at; nothing else depends on it.
 */
public final class SlackPage {

  private static final String STYLE =
      """
      * { box-sizing: border-box; }
      body { margin: 0; font: 15px/1.46 Lato, "Helvetica Neue", Arial, sans-serif; background: #ddd; }
      .look { padding: 16px; display: flex; gap: 20px; align-items: flex-start; flex-wrap: wrap; }
      .column { padding: 12px 16px; border-radius: 8px; min-width: 0; }
      .desktop { width: 680px; } .phone { width: 360px; }
      .light { background: #fff; color: #1d1c1d; --link: #1264a3; --bar: #ddd; --line: #bbb;
        --soft: #616061; --code: #c01343; --codebg: #f6f6f6; --danger: #b0113a; --field: #868686; }
      .dark { background: #1a1d21; color: #d1d2d3; --link: #1d9bd1; --bar: #565856; --line: #565856;
        --soft: #ababad; --code: #e8912d; --codebg: #222529; --danger: #f36b8b; --field: #868686; }
      h2 { font-size: 13px; color: var(--soft); margin: 22px 0 6px; font-weight: 600; }
      .message { display: flex; gap: 8px; }
      .face { flex: none; width: 36px; height: 36px; border-radius: 8px; background: #2a6f4e; }
      .body { min-width: 0; flex: 1; overflow-wrap: anywhere; }
      .who b { margin-right: 6px; } .who span { font-size: 11px; color: var(--soft); }
      .view { border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere; }
      .bar { display: flex; justify-content: space-between; padding: 12px 16px; font-weight: 800;
        border-bottom: 1px solid var(--line); }
      .inside { padding: 4px 16px 12px; }
      .text { white-space: pre-wrap; margin: 4px 0; }
      blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid var(--bar);
        white-space: pre-wrap; }
      ul { margin: 4px 0; padding-left: 26px; }
      a { color: var(--link); text-decoration: none; }
      code { font: 12px Menlo, Consolas, monospace; color: var(--code); background: var(--codebg);
        border: 1px solid var(--bar); border-radius: 3px; padding: 1px 3px; }
      .header { font-size: 18px; font-weight: 900; margin: 14px 0 4px; }
      hr { border: 0; border-top: 1px solid var(--bar); margin: 14px 0; }
      .context { font-size: 13px; color: var(--soft); margin: 6px 0; }
      .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
      .button { border: 1px solid var(--line); border-radius: 4px; padding: 5px 11px; max-width: 100%;
        font-weight: 700; font-size: 13px; overflow: hidden; text-overflow: ellipsis;
        white-space: nowrap; }
      .danger { color: var(--danger); border-color: var(--danger); }
      .thumb { border-radius: 14px; border: 1px solid var(--line); padding: 2px 10px; font-size: 13px; }
      label { display: block; font-weight: 700; margin: 12px 0 4px; }
      .field { border: 1px solid var(--field); border-radius: 4px; padding: 8px 12px; min-height: 90px;
        white-space: pre-wrap; }
      .foot { padding: 12px 16px; border-top: 1px solid var(--line); display: flex; gap: 8px;
        justify-content: flex-end; }
      .primary { background: #007a5a; color: #fff; border-color: #007a5a; }
      """;

  private SlackPage() {}

  /** The page as HTML. */
  public static String page() {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Slack</title><style>");
    page.append(STYLE).append("</style>");
    for (String look : new String[] {"light", "dark"}) {
      page.append("<div class=\"look\">");
      for (String width : new String[] {"desktop", "phone"}) {
        page.append("<div class=\"column %s %s\">".formatted(look, width));
        for (Map.Entry<String, JsonElement> sample : SlackSamples.all().entrySet()) {
          page.append("<h2>").append(escaped(sample.getKey())).append("</h2>");
          page.append(
              sample.getValue() instanceof JsonObject view
                  ? view(view)
                  : message(sample.getValue().getAsJsonArray()));
        }
        page.append("</div>");
      }
      page.append("</div>");
    }
    return page.append("</html>\n").toString();
  }

  private static String message(JsonArray blocks) {
    return "<div class=\"message\"><div class=\"face\"></div><div class=\"body\"><div"
        + " class=\"who\"><b>Deals Bot</b><span>APP 10:42</span></div>"
        + blocks(blocks)
        + "</div></div>";
  }

  private static String view(JsonObject view) {
    String bar =
        view.has("title")
            ? "<div class=\"bar\"><span>" + plain(view, "title") + "</span><span>✕</span></div>"
            : "";
    String foot =
        view.has("close")
            ? "<div class=\"foot\"><span class=\"button\">"
                + plain(view, "close")
                + "</span>"
                + (view.has("submit")
                    ? "<span class=\"button primary\">" + plain(view, "submit") + "</span>"
                    : "")
                + "</div>"
            : "";
    return "<div class=\"view\">"
        + bar
        + "<div class=\"inside\">"
        + blocks(view.getAsJsonArray("blocks"))
        + "</div>"
        + foot
        + "</div>";
  }

  private static String blocks(JsonArray blocks) {
    StringBuilder html = new StringBuilder();
    blocks.forEach(block -> html.append(element(block.getAsJsonObject())));
    return html.toString();
  }

  private static String inner(JsonObject element) {
    return blocks(element.getAsJsonArray("elements"));
  }

  private static String element(JsonObject element) {
    String type = Json.string(element, "type");
    return switch (type) {
      case "rich_text" -> inner(element);
      case "rich_text_section" -> "<div class=\"text\">" + inner(element) + "</div>";
      case "rich_text_quote" -> "<blockquote>" + inner(element) + "</blockquote>";
      case "rich_text_list" ->
          "<ul>"
              + inner(element).replace("<div class=\"text\">", "<li>").replace("</div>", "</li>")
              + "</ul>";
      case "text" -> styled(element, escaped(Json.string(element, "text")));
      case "link" ->
          styled(
              element,
              "<a href=\"%s\">%s</a>"
                  .formatted(
                      escaped(Json.string(element, "url")), escaped(Json.string(element, "text"))));
      case "header" -> "<div class=\"header\">" + plain(element, "text") + "</div>";
      case "divider" -> "<hr>";
      case "context" -> "<div class=\"context\">" + inner(element) + "</div>";
      case "plain_text" -> escaped(Json.string(element, "text"));
      case "actions", "context_actions" -> "<div class=\"row\">" + inner(element) + "</div>";
      case "button" ->
          "<span class=\"button %s\">%s</span>"
              .formatted(Json.string(element, "style"), plain(element, "text"));
      case "feedback_buttons" ->
          "<span class=\"thumb\" title=\"%s\">👍</span><span class=\"thumb\" title=\"%s\">👎</span>"
              .formatted(
                  plain(Json.object(element, "positive_button"), "text"),
                  plain(Json.object(element, "negative_button"), "text"));
      case "input" ->
          "<label>"
              + plain(element, "label")
              + "</label>"
              + element(Json.object(element, "element"));
      case "plain_text_input" ->
          "<div class=\"field\">" + escaped(Json.string(element, "initial_value")) + "</div>";
      case "radio_buttons" -> options(element);
      default -> throw new IllegalArgumentException("nobody knows how to draw " + type);
    };
  }

  private static String options(JsonObject element) {
    StringBuilder html = new StringBuilder();
    for (JsonElement option : element.getAsJsonArray("options")) {
      html.append(option.equals(element.get("initial_option")) ? "◉ " : "◯ ")
          .append(plain(option.getAsJsonObject(), "text"))
          .append("<br>");
    }
    return html.toString();
  }

  private static String styled(JsonObject element, String html) {
    JsonObject style = Json.object(element, "style");
    String styled = html;
    for (Map.Entry<String, String> tag :
        Map.of("bold", "b", "italic", "i", "code", "code").entrySet()) {
      if (style.has(tag.getKey())) {
        styled = "<%2$s>%1$s</%2$s>".formatted(styled, tag.getValue());
      }
    }
    return styled;
  }

  private static String plain(JsonObject owner, String key) {
    return escaped(Json.string(Json.object(owner, key), "text"));
  }

  private static String escaped(String text) {
    return Markup.escape(text).replace("\"", "&quot;");
  }
}
