package dealsbot.preview;

import dealsbot.chat.Reply;
import dealsbot.slack.SlackPage;
import dealsbot.telegram.TelegramPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a page that shows every kind of reply as each platform's app would draw it, at a phone's
 * width, light and dark. A further platform is one more entry in {@link #RENDERERS}.
 */
public final class PreviewPage {

  /** All platforms. */
  static final List<Renderer> RENDERERS = List.of(new TelegramPreview());

  private static final String STYLES =
      """
      body { margin: 0; font: 16px/1.35 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; background: #777; }
      h1 { font-size: 20px; color: #fff; margin: 16px; }
      .phones { display: flex; gap: 16px; padding: 0 16px 16px; }
      .phone { width: 390px; box-sizing: border-box; padding: 12px; border-radius: 12px; }
      .phone h2 { font-size: 12px; font-weight: 600; margin: 18px 4px 6px; opacity: .75; }
      """;

  private PreviewPage() {}

  /** Takes the file to write. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, page());
    System.out.println(file);
    // Slack has views and windows beside its messages, and a page of its own for them.
    Path slack = file.resolveSibling("slack.html");
    Files.writeString(slack, SlackPage.page());
    System.out.println(slack);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
    page.append("<title>deals-bot: every kind of reply</title><style>").append(STYLES);
    RENDERERS.forEach(renderer -> page.append(renderer.styles()));
    page.append("</style>");
    for (Renderer renderer : RENDERERS) {
      page.append("<h1>").append(renderer.platform()).append("</h1><div class=\"phones\">");
      for (String theme : List.of("light", "dark")) {
        page.append(phone(renderer, theme));
      }
      page.append("</div>");
    }
    return page.append("</html>\n").toString();
  }

  private static String phone(Renderer renderer, String theme) {
    StringBuilder phone = new StringBuilder("<div class=\"phone ");
    phone.append(renderer.platform().toLowerCase(Locale.ROOT)).append(' ').append(theme);
    phone.append("\">");
    for (Map.Entry<String, Reply> sample : SampleReplies.all().entrySet()) {
      phone.append("<h2>").append(sample.getKey()).append("</h2>");
      renderer.draw(sample.getValue()).forEach(phone::append);
    }
    return phone.append("</div>").toString();
  }
}
