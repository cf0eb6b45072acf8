package dealsbot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Block.Button;
import dealsbot.chat.Block.Emphasis;
import dealsbot.chat.Block.Role;
import dealsbot.chat.Block.Run;
import dealsbot.chat.Citation;
import dealsbot.chat.Home;
import dealsbot.chat.OpenQuestion;
import dealsbot.chat.Prompt;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.Reply;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of every kind of thing that the bot shows in Slack, drawn by the bot itself. */
final class SlackSamples {

  private static final String SENTENCE =
      "Acme Milling will pay $2.4 billion for the Larkwood mill & its quay, the companies said.";
  private static final Origin ORIGIN = new Origin("T1", "C1", "1800000000.000001");

  private SlackSamples() {}

  /** By name: a message's blocks as an array, or a view. */
  static Map<String, JsonElement> all() {
    Map<String, JsonElement> samples = new LinkedHashMap<>();
    samples.put("answer", message(answer()));
    samples.put("answer-seen-alone", message(alone()));
    samples.put("not-in-the-articles", message(notInArticles()));
    samples.put("quotation", message(quotation()));
    samples.put("source", message(source()));
    samples.put("sources", message(sources()));
    samples.put("confirmation", message(confirmation()));
    samples.put("settings", message(settings()));
    samples.put("hostile", message(hostile()));
    samples.put("help", message(help()));
    samples.put("home", HomeTab.of(home(Optional.empty()), HomeTab.Page.ARTICLES));
    samples.put("home-deals", HomeTab.of(home(Optional.empty()), HomeTab.Page.DEALS));
    samples.put("home-of-an-admin", HomeTab.of(home(Optional.of(desk())), HomeTab.Page.ARTICLES));
    samples.put(
        "window-ask", FormWindow.form(Form.ASK, ORIGIN, "Who is buying the Larkwood mill?"));
    samples.put(
        "window-check",
        FormWindow.form(Form.CHECK, ORIGIN, "Acme pays $3bn for the Larkwood mill."));
    samples.put("window-waiting", FormWindow.waiting(Form.ASK, ORIGIN));
    samples.put("window-answer", FormWindow.answer(ORIGIN, SlackRenderer.whole(answer()).blocks()));
    return samples;
  }

  private static JsonElement message(Reply reply) {
    return JsonParser.parseString(SlackRenderer.render(reply).get(0).blocks());
  }

  private static Block evidence(String attribution, String context) {
    int start = SENTENCE.indexOf("$2.4 billion");
    return new Block.Evidence(
        new Citation(
            "larkwood-mill",
            "Acme Milling agrees to buy the Larkwood mill",
            "The Harbour Gazette",
            "2026-02-11",
            "https://gazette.example/larkwood",
            new Span(120, 120 + SENTENCE.length())),
        SENTENCE,
        new Span(start, start + "$2.4 billion".length()),
        context,
        attribution);
  }

  private static Button button(String label) {
    return new Button(label, "data-" + label.length(), Emphasis.NONE);
  }

  private static Block actions(String... labels) {
    return new Block.Buttons(
        Arrays.stream(labels).map(SlackSamples::button).toList(), Role.ACTIONS);
  }

  private static Block feedback() {
    return new Block.Buttons(List.of(button("Helpful"), button("Not helpful")), Role.FEEDBACK);
  }

  private static Reply answer() {
    return new Reply(
        List.of(
            evidence(null, "The mill has stood idle since 2019."),
            actions("Source", "More", "Quotes on this", "Why this answer"),
            feedback()));
  }

  private static Reply alone() {
    return new Reply(
        List.of(
            evidence(null, null),
            actions("Source", "More", "Quotes on this", "Why this answer", "Share in channel"),
            feedback()));
  }

  private static Reply notInArticles() {
    return new Reply(
        List.of(
            Block.Paragraph.of("The articles don't say. No article speaks of: Japan."),
            Block.Paragraph.of("This comes closest:"),
            evidence(null, null),
            Block.Paragraph.of("These I can answer:"),
            new Block.Buttons(
                List.of(
                    button("How much will Acme Milling pay for the Larkwood mill?"),
                    button("Who said that the quay will be dredged before the first ship comes?")),
                Role.PROMPTS),
            actions("Tell me when it is known", "Why this answer")));
  }

  private static Reply quotation() {
    return new Reply(
        List.of(evidence("Ines Okoye, chief executive of Acme Milling", null), actions("Back")));
  }

  private static Reply source() {
    return new Reply(
        List.of(
            evidence("speaker not stated", "The mill has stood idle since 2019."),
            new Block.Paragraph(
                List.of(
                    Run.plain("Still so in generation 7, checked just now. "),
                    Run.code("larkwood-mill"))),
            actions("Back")));
  }

  private static Reply sources() {
    return new Reply(
        List.of(
            Block.Paragraph.of("I have read 2 articles:"),
            new Block.Bullets(
                List.of(
                    List.of(
                        Run.link(
                            "Acme Milling agrees to buy the Larkwood mill",
                            "https://gazette.example/larkwood"),
                        Run.plain(" · The Harbour Gazette · 2026-02-11")),
                    List.of(Run.plain("A pier for Port Ansel · publisher and date not stated"))))));
  }

  private static Reply confirmation() {
    return new Reply(
        List.of(
            Block.Paragraph.of("This takes the article out, and deletes its file larkwood.txt:"),
            new Block.Bullets(
                List.of(
                    List.of(
                        Run.code("larkwood-mill"),
                        Run.plain(" Acme Milling agrees to buy the Larkwood mill")))),
            new Block.Buttons(
                List.of(new Button("Remove it", "y1", Emphasis.DANGER), button("Cancel")))));
  }

  private static Reply settings() {
    return new Reply(
        List.of(
            Block.Paragraph.of("The settings of this chat:"),
            new Block.Bullets(
                List.of(
                    List.of(
                        Run.bold("Answers: "), Run.plain("full, with what else the articles have")),
                    List.of(Run.bold("I answer: "), Run.plain("only what is meant for me")))),
            new Block.Buttons(List.of(button("Short answers"), button("Every question")))));
  }

  private static Reply hostile() {
    String text =
        "<!channel> *not bold* <http://evil.example|bank> &amp; \u202Egnp.exe averyveryverylongwordwithoutanyplacetobreakit"
            .repeat(2);
    return new Reply(
        List.of(
            new Block.Evidence(
                new Citation(
                    "hostile",
                    text,
                    "<@U1>",
                    "tomorrow",
                    "javascript:alert(1)",
                    new Span(0, text.length())),
                text,
                null,
                null,
                "<script>")));
  }

  private static Reply help() {
    return new Reply(
        List.of(
            Block.Paragraph.of("Ask in plain words; /ask and /sources work anywhere."),
            new Block.Bullets(
                List.of(
                    List.of(Run.command("/ask"), Run.plain(" – a question")),
                    List.of(Run.command("/quote"), Run.plain(" – what somebody said"))))));
  }

  private static Home home(Optional<Home.AdminView> desk) {
    return new Home(
        "I have read 2 articles with 3 quotations.",
        List.of(
            new Citation(
                "larkwood-mill",
                "Acme Milling agrees to buy the Larkwood mill",
                "The Harbour Gazette",
                "2026-02-11",
                "https://gazette.example/larkwood",
                new Span(0, 9)),
            new Citation("port-ansel", "A pier for Port Ansel", null, null, null, new Span(0, 9))),
        List.of(
            new Prompt("The mill", "How much will Acme Milling pay for the Larkwood mill?"),
            new Prompt("The pier", "Who builds the pier?")),
        List.of(
            List.of(
                Run.plain("1. "),
                Run.bold("Acme Milling – Larkwood"),
                Run.plain(": the Larkwood mill; £12 million; announced"))),
        desk);
  }

  private static Home.AdminView desk() {
    Map<String, String> health = new LinkedHashMap<>();
    health.put("Slack", "Connected to Slack.");
    health.put("Telegram", "Telegram answers.");
    return new Home.AdminView(
        health,
        List.of(new ReindexReport.Rejected("scan.pdf", "holds no text")),
        List.of(
            new OpenQuestion(
                "1", "Who supplies flour to Japan?", List.of("Japan"), 3, Instant.EPOCH, false),
            new OpenQuestion("2", "When does the quay open?", List.of(), 1, Instant.EPOCH, true)),
        List.of(button("Re-index")));
  }

  /** What Slack would complain about. */
  static List<String> violations(JsonElement sample) {
    return sample instanceof JsonObject view
        ? SlackBlocks.view(view)
        : SlackBlocks.violations(sample.getAsJsonArray(), SlackBlocks.Surface.MESSAGE);
  }
}
