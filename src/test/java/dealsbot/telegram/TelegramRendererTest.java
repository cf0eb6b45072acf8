package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reply looks like in Telegram's HTML. */
class TelegramRendererTest {

  private static final String TEXT = "Acme will buy Bolt & Co for $5bn.";

  private final TelegramRenderer renderer = new TelegramRenderer();

  @Test
  void commandsCanBeTapped() {
    assertEquals(
        List.of("Type /sources to see them."),
        new TelegramRenderer()
            .render(Reply.of("Type /sources to see them.")).stream()
                .map(MessageText::html)
                .toList());
  }

  @Test
  void evidenceIsAQuotationWithItsAnswerItsSpeakerAndItsSource() {
    assertEquals(
        """
        <blockquote><i>The two had talked for a year.</i>
        Acme will buy Bolt &amp; Co for <b>$5bn</b>.</blockquote>
        — Ada Boss, Acme chief executive
        <a href="https://news.example/a?b=1&amp;c=2#:~:text=Acme%20will%20buy%20Bolt%20%26%20Co%20for%20%245bn.">Acme &lt;3 Bolt</a> · The Daily · 2025-03-01 · \
        <code>acme-bolt 100–133</code>\
        """,
        html(
            new Block.Evidence(
                citation(
                    "Acme <3 Bolt", "The Daily", "2025-03-01", "https://news.example/a?b=1&c=2"),
                TEXT,
                new Span(28, 32),
                "The two had talked for a year.",
                "Ada Boss, Acme chief executive")));
  }

  @Test
  void longQuotationsAreFoldedUnlessTheirAnswerWouldBeHidden() {
    String words = "word ".repeat(120);
    Citation citation = new Citation("a", "T", null, null, null, new Span(0, words.length()));
    String folded = "<blockquote expandable>";

    assertTrue(html(new Block.Evidence(citation, words, null, null, null)).startsWith(folded));
    assertTrue(
        html(new Block.Evidence(citation, words, new Span(5, 9), null, null)).startsWith(folded));
    assertTrue(
        html(new Block.Evidence(citation, words, new Span(500, 504), null, null))
            .startsWith("<blockquote>word"));
    assertFalse(
        html(new Block.Evidence(citation("T", null, null, null), TEXT, null, null, null))
            .contains("expandable"));
  }

  @Test
  void buttonsStandInRowsThatAPhoneShowsWholeAndQuestionsInOneEach() {
    assertEquals(
        List.of(
            List.of("Source", "More", "Why"),
            List.of("Quotes on this", "Helpful"),
            List.of("Tell me when it is known")),
        rows(
            Block.Role.ACTIONS,
            "Source",
            "More",
            "Why",
            "Quotes on this",
            "Helpful",
            "Tell me when it is known"));
    assertEquals(
        List.of(List.of("Who pays?"), List.of("Why?")),
        rows(Block.Role.PROMPTS, "Who pays?", "Why?"));
  }

  @Test
  void whatIsNotStatedIsSaidOrLeftOut() {
    assertEquals(
        """
        <blockquote>Acme will buy Bolt &amp; Co for $5bn.</blockquote>
        acme-bolt · publisher and date not stated · <code>acme-bolt 100–133</code>\
        """,
        html(evidence(citation("", null, null, null))));
    assertTrue(html(evidence(citation("T", "P", null, null))).contains("\nT · P · <code>"));
    assertTrue(html(evidence(citation("T", null, "2025", null))).contains("\nT · 2025 · <code>"));
  }

  @Test
  void anAnswerThatIsTheWholeSentenceIsNotInBold() {
    assertFalse(
        html(new Block.Evidence(
                citation("T", null, null, null), TEXT, new Span(0, TEXT.length()), null, null))
            .contains("<b>"));
  }

  @Test
  void runsAndListsKeepTheirStyles() {
    Reply reply =
        new Reply(
            List.of(
                new Block.Paragraph(
                    List.of(
                        Block.Run.plain("Try "),
                        Block.Run.code("/ask <question>"),
                        new Block.Run(" or not", Block.Style.ITALIC, null))),
                new Block.Bullets(
                    List.of(
                        List.of(Block.Run.bold("one"), Block.Run.plain(" & 1")),
                        List.of(
                            new Block.Run("two", Block.Style.BOLD, "http://news.example/2"))))));

    assertEquals(
        """
        Try <code>/ask &lt;question&gt;</code><i> or not</i>

        • <b>one</b> &amp; 1
        • <a href="http://news.example/2"><b>two</b></a>\
        """,
        renderer.render(reply).getFirst().html());
  }

  @Test
  void hostileTextIsShownLiterally() {
    String hostile =
        "<a href=\"tg://user?id=1\">x</a> </blockquote><b> &lt; <!channel> <@U1>"
            + " \u202Eevil\u2066\u200B\0\uD800";
    Block.Evidence evidence =
        new Block.Evidence(
            new Citation(
                hostile, hostile, hostile, hostile, hostile, new Span(0, hostile.length())),
            hostile,
            new Span(3, 9),
            hostile,
            hostile);
    String html = html(evidence);

    assertEquals(
        List.of(),
        TelegramContract.violations(
            "sendMessage", Map.of("chat_id", "1", "text", html, "parse_mode", "HTML")));
    String shown = TelegramContract.shown(html);
    String harmless =
        "<a href=\"tg://user?id=1\">x</a> </blockquote><b> &lt; <!channel> <@U1> evil\uFFFD";
    assertEquals(
        harmless
            + "\n"
            + harmless
            + "\n— "
            + harmless
            + "\n"
            + harmless
            + " · "
            + harmless
            + " · "
            + harmless
            + " · "
            + harmless
            + " 0–"
            + hostile.length(),
        shown);
  }

  @Test
  void linksLeadOnlyToTheWeb() {
    for (String url :
        List.of(
            "tg://user?id=1",
            "javascript:alert(1)",
            "ftp://news.example/",
            "news.example",
            "",
            "http://" + "x".repeat(3000))) {
      assertEquals(
          "here",
          renderer
              .render(new Reply(List.of(paragraph(Block.Run.link("here", url)))))
              .getFirst()
              .html(),
          url);
    }
    assertEquals(
        "<a href=\"https://news.example/%22%3Ex?q=%22&amp;r=1\">here</a>",
        renderer
            .render(
                new Reply(
                    List.of(
                        paragraph(Block.Run.link("here", "HTTPS://news.example/\">x?q=\"&r=1")))))
            .getFirst()
            .html());
  }

  @Test
  void anAddressCannotBreakOutOfItsLink() {
    assertEquals(
        "<a href=\"https://news.example/#&quot;&gt;&lt;b&gt;\">here</a>",
        renderer
            .render(
                new Reply(
                    List.of(paragraph(Block.Run.link("here", "https://news.example/#\"><b>")))))
            .getFirst()
            .html());
  }

  @Test
  void aReplyOfInvisibleCharactersStillSaysSomething() {
    assertEquals("(nothing to show)", renderer.render(Reply.of("\u200B \u2066")).getFirst().html());
  }

  private String html(Block block) {
    List<MessageText> messages = renderer.render(new Reply(List.of(block)));
    assertEquals(1, messages.size());
    return messages.getFirst().html();
  }

  private static Block.Paragraph paragraph(Block.Run run) {
    return new Block.Paragraph(List.of(run));
  }

  private static Block.Evidence evidence(Citation citation) {
    return new Block.Evidence(citation, TEXT, null, null, null);
  }

  private static Citation citation(String title, String publisher, String date, String url) {
    return new Citation(
        "acme-bolt", title, publisher, date, url, new Span(100, 100 + TEXT.length()));
  }

  private static List<List<String>> rows(Block.Role role, String... labels) {
    List<Block.Button> buttons =
        Stream.of(labels).map(label -> new Block.Button(label, "d", Block.Emphasis.NONE)).toList();
    return new TelegramRenderer()
        .render(new Reply(List.of(new Block.Buttons(buttons, role)))).getFirst().buttons().stream()
            .map(row -> row.stream().map(Block.Button::label).toList())
            .toList();
  }
}
