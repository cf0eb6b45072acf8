package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.chat.Block;
import dealsbot.chat.Block.Run;
import dealsbot.chat.Citation;
import dealsbot.chat.Home;
import dealsbot.chat.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws the home tab: what is indexed and what to ask, then what is new or the deals as a button
 * chooses, and for admins how things are.
 */
final class HomeTab {

  /** What the names of buttons with a question on them begin with. */
  static final String ASK = "ask-";

  /** What the names of buttons that choose a page begin with. */
  static final String PAGE = "page-";

  /**
   * What stands below what everybody sees. Slack has no tabs inside its home tab: a button does.
   */
  enum Page {
    ARTICLES("Articles"),
    DEALS("Deals");

    private final String label;

    Page(String label) {
      this.label = label;
    }

    /** The page that a button of this name chooses; the articles for any other name. */
    static Page of(String action) {
      return action.equals(PAGE + DEALS) ? DEALS : ARTICLES;
    }
  }

  private static final int MOST_LINES = 10;
  private static final int LONGEST = 300;

  private final JsonArray blocks = new JsonArray();

  private HomeTab() {}

  static JsonObject of(Home home, Page page) {
    HomeTab tab = new HomeTab();
    tab.everybody(home, page);
    home.desk().ifPresent(tab::admins);
    JsonObject view = Kit.of("home");
    view.add("blocks", tab.blocks);
    return view;
  }

  private void everybody(Home home, Page page) {
    blocks.add(Kit.header("Business deals, in the articles' own words"));
    say(new Block.Paragraph(List.of(Run.plain(shown(home.summary(), "I am here.")))));
    if (!home.prompts().isEmpty()) {
      blocks.add(Kit.header("Ask me"));
      List<JsonObject> buttons = new ArrayList<>();
      for (Prompt prompt : home.prompts()) {
        buttons.add(Kit.button(ASK + buttons.size(), prompt.question(), prompt.question()));
      }
      blocks.add(Kit.actions(buttons));
    }
    if (!home.deals().isEmpty()) {
      blocks.add(Kit.actions(Stream.of(Page.values()).map(other -> choice(other, page)).toList()));
    }
    if (page == Page.DEALS) {
      deals(home);
    } else if (!home.newest().isEmpty()) {
      blocks.add(Kit.header("Newest articles"));
      list(home.newest().stream().map(HomeTab::line).toList());
    }
    say(
        Block.Paragraph.of(
            "Write to me in Messages, mention me in a channel, or send /ask with a question: only"
                + " you see that answer until you share it. In a message's menu I can also answer"
                + " it or check what it claims. /help tells the rest."));
  }

  private static JsonObject choice(Page page, Page shown) {
    JsonObject button = Kit.button(PAGE + page, page.label, page.name());
    if (page == shown) {
      button.addProperty("style", "primary");
    }
    return button;
  }

  private void deals(Home home) {
    blocks.add(Kit.header("Deals"));
    if (home.deals().isEmpty()) {
      say(Block.Paragraph.of("I have found no deal in the articles."));
      return;
    }
    list(home.deals());
    say(
        new Block.Paragraph(
            List.of(
                Run.plain("Each with its proof: "),
                Run.command("/deal"),
                Run.plain(" and its number. All of them: "),
                Run.command("/deals"),
                Run.plain("."))));
  }

  private void admins(Home.AdminView desk) {
    blocks.add(Kit.divider());
    blocks.add(Kit.header("For admins"));
    if (!desk.health().isEmpty()) {
      list(
          desk.health().entrySet().stream()
              .map(part -> List.of(Run.bold(part.getKey() + ": "), Run.plain(part.getValue())))
              .toList());
    }
    if (!desk.actions().isEmpty()) {
      blocks.add(Kit.choice(desk.actions()));
    }
    if (!desk.rejected().isEmpty()) {
      blocks.add(Kit.header("Files that were left out"));
      list(
          desk.rejected().stream()
              .map(file -> List.of(Run.code(file.file()), Run.plain(" " + file.reason())))
              .toList());
    }
    if (!desk.unanswered().isEmpty()) {
      blocks.add(Kit.header("Asked in vain"));
      list(
          desk.unanswered().stream()
              .map(
                  question ->
                      List.of(
                          Run.plain(question.text()),
                          Run.plain(question.asked() > 1 ? " (" + question.asked() + "×)" : "")))
              .toList());
    }
  }

  private static List<Run> line(Citation article) {
    String title = shown(article.title(), article.articleId());
    List<Run> runs = new ArrayList<>();
    runs.add(
        article.url() == null
            ? Run.plain(title)
            : new Run(title, Block.Style.PLAIN, article.url()));
    StringBuilder facts = new StringBuilder();
    for (String fact : new String[] {article.publisher(), article.published()}) {
      facts.append(fact == null || fact.isBlank() ? "" : " · " + fact);
    }
    runs.add(Run.plain(facts.toString()));
    return runs;
  }

  private void list(List<List<Run>> lines) {
    List<List<Run>> shown =
        new ArrayList<>(
            lines.stream()
                .limit(MOST_LINES)
                .map(
                    line ->
                        line.stream()
                            .map(
                                run ->
                                    new Run(
                                        Kit.shortened(run.text(), LONGEST), run.style(), run.url()))
                            .toList())
                .toList());
    if (lines.size() > MOST_LINES) {
      shown.add(List.of(Run.plain("and " + (lines.size() - MOST_LINES) + " more")));
    }
    say(new Block.Bullets(shown));
  }

  private void say(Block block) {
    SlackRenderer.blocks(block).forEach(blocks::add);
  }

  private static String shown(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }
}
