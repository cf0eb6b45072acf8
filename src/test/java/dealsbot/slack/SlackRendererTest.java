package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Block.Run;
import dealsbot.chat.Block.Style;
import dealsbot.chat.Citation;
import dealsbot.chat.Reply;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackRendererTest {

  @Test
  void commandsAreGivenAsSlackTakesThem() {
    Reply reply =
        new Reply(
            List.of(
                new Block.Paragraph(
                    List.of(
                        Block.Run.command("/ask"),
                        Block.Run.plain(" or "),
                        Block.Run.command("/sources")))));

    assertEquals("/deals or /deals sources", SlackRenderer.render(reply).get(0).text());
  }

  @Test
  void evidenceIsAQuotationWithItsSource() {
    String text = "Acme will pay $2bn for it.";
    Block evidence =
        new Block.Evidence(
            citation("Acme & Co buys", "The Paper", "2026-01-02", "https://example.com/a", text),
            text,
            new Span(14, 18),
            "Acme wants the mill.",
            "Ann Lee, chief executive");

    SlackMessage message = only(new Reply(List.of(evidence)));

    assertEquals(
        """
        [{"type":"rich_text","elements":[\
        {"type":"rich_text_quote","elements":[\
        {"type":"text","text":"Acme wants the mill.","style":{"italic":true}},\
        {"type":"text","text":"\\n"},\
        {"type":"text","text":"Acme will pay "},\
        {"type":"text","text":"$2bn","style":{"bold":true}},\
        {"type":"text","text":" for it."}]},\
        {"type":"rich_text_section","elements":[\
        {"type":"text","text":"— Ann Lee, chief executive\\n"},\
        {"type":"link",\
        "url":"https://example.com/a#:~:text=Acme%20will%20pay%20%242bn%20for%20it.",\
        "text":"Acme & Co buys"},\
        {"type":"text","text":" · The Paper · 2026-01-02 · "},\
        {"type":"text","text":"acme 7–33","style":{"code":true}}]}]}]\
        """,
        message.blocks());
    assertEquals(
        """
        &gt; Acme wants the mill.
        Acme will pay $2bn for it.
        — Ann Lee, chief executive
        Acme &amp; Co buys (https://example.com/a) · The Paper · 2026-01-02 · acme 7–33\
        """,
        message.text());
  }

  @Test
  void whatIsNotStatedIsSaidOrLeftOut() {
    assertTrue(
        source("Title", null, null, null)
            .endsWith("\nTitle · publisher and date not stated · acme 7–11"));
    assertTrue(
        source("Title", "The Paper", null, null).endsWith("\nTitle · The Paper · acme 7–11"));
    assertTrue(
        source("Title", null, "2026-01-02", null).endsWith("\nTitle · 2026-01-02 · acme 7–11"));
    assertTrue(source("", "The Paper", null, null).endsWith("\nacme · The Paper · acme 7–11"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <!here> <@U1> <http://evil|bank>",
        "*bold* _italic_ ~struck~ `code` ```block``` > quote",
        "&lt;!channel&gt; &amp;",
        "\"quotes\" \\ backslash \\n"
      })
  void articleTextIsShownLiterally(String hostile) {
    Block evidence =
        new Block.Evidence(
            citation(hostile, hostile, hostile, null, hostile), hostile, null, hostile, hostile);
    SlackMessage message = only(new Reply(List.of(evidence, Block.Paragraph.of(hostile))));

    String shown = SlackPeer.shown(json(message));
    assertEquals(7, occurrences(shown, hostile));
    assertEquals(7, occurrences(message.text(), Markup.escape(hostile)));
    assertFalse(message.text().contains("<"));
    assertEquals(List.of(), SlackContract.violations("chat.postMessage", json(message)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "tg://user?id=1",
        "//example.com/a",
        "https:///a",
        "https://bank.example@evil.example/",
        "https://example.com/a|b",
        "https://example.com/\u202Egpj.exe",
        "not an address"
      })
  void onlyWebAddressesBecomeLinks(String url) {
    SlackMessage message =
        only(new Reply(List.of(new Block.Paragraph(List.of(Run.link("a title", url))))));

    assertFalse(message.blocks().contains("\"link\""), message.blocks());
    assertEquals("a title", message.text());
  }

  @Test
  void hostileCharactersAreNeutralisedAroundAHighlight() {
    String text = "ab\u202Ecd\u200Bef\0gh\uD800";
    Block evidence =
        new Block.Evidence(citation("t", null, null, null, text), text, new Span(3, 5), null, null);

    assertTrue(
        only(new Reply(List.of(evidence)))
            .blocks()
            .contains(
                "{\"type\":\"text\",\"text\":\"ab\"},"
                    + "{\"type\":\"text\",\"text\":\"cd\",\"style\":{\"bold\":true}},"
                    + "{\"type\":\"text\",\"text\":\"efgh\uFFFD\"}"));
  }

  @Test
  void bulletsAreOneListInEachRunOfThem() {
    Block bullets = new Block.Bullets(List.of(List.of(Run.bold("one")), List.of(Run.code("two"))));

    SlackMessage message = only(new Reply(List.of(bullets)));

    assertEquals(
        """
        [{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[\
        {"type":"rich_text_section","elements":[\
        {"type":"text","text":"one","style":{"bold":true}}]},\
        {"type":"rich_text_section","elements":[\
        {"type":"text","text":"two","style":{"code":true}}]}],"style":"bullet"}]}]\
        """,
        message.blocks());
    assertEquals("• one\n• two", message.text());
  }

  @Test
  void sixtyLongFindingsKeepToSlacksLimits() {
    String sentence = "The & company <said> it \"would\" pay 🧑‍🚀 a lot. ".repeat(25).strip();
    List<Block> findings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      findings.add(
          new Block.Evidence(
              citation("Title " + i, "P", null, "https://example.com/" + i, sentence),
              sentence,
              new Span(10, 20),
              null,
              null));
    }

    List<SlackMessage> messages = SlackRenderer.render(new Reply(findings));

    assertLimits(messages);
    StringBuilder shown = new StringBuilder();
    messages.forEach(message -> shown.append(SlackPeer.shown(json(message))));
    assertEquals(60, occurrences(shown.toString(), sentence));
    for (SlackMessage message : messages) {
      assertTrue(message.text().startsWith("&gt; The"), "a message begins at a finding");
    }
  }

  @Test
  void manyShortBlocksAreFiftyToAMessage() {
    List<SlackMessage> messages =
        SlackRenderer.render(new Reply(Collections.nCopies(120, Block.Paragraph.of("x"))));

    assertLimits(messages);
    assertEquals(3, messages.size());
  }

  @Test
  void longTextIsCutBetweenCharactersOnly() {
    String family = "👨‍👩‍👧‍👦";
    String text = "x" + family.repeat(2000);

    List<SlackMessage> messages = SlackRenderer.render(Reply.of(text));

    assertLimits(messages);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int offset = 0;
    for (SlackMessage message : messages) {
      assertTrue(characters.isBoundary(offset), "cut inside a character at " + offset);
      offset += SlackPeer.shown(json(message)).length();
    }
    assertEquals(text.length(), offset);
  }

  @Test
  void anythingAtAllKeepsToTheLimitsAndLosesNothing() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<Style> styles = List.of(Style.PLAIN, Style.BOLD, Style.ITALIC, Style.CODE);
    String[] alphabet = {"a", " ", "&", "<", "\"", "\\", "\n", "é", "東", "🙂", "e\u0301", "\t"};
    for (int round = 0; round < 60; round++) {
      List<Block> blocks = new ArrayList<>();
      StringBuilder all = new StringBuilder();
      for (int block = 0; block <= random.nextInt(30); block++) {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run <= random.nextInt(40); run++) {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(round % 3 == 0 ? 3000 : 40); i >= 0; i--) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
          }
          Style style = styles.get(random.nextInt(styles.size()));
          runs.add(new Run(text.toString(), style, random.nextInt(5) == 0 ? "https://x.yz" : null));
          all.append(text);
        }
        boolean listed = random.nextBoolean();
        blocks.add(listed ? new Block.Bullets(List.of(runs)) : new Block.Paragraph(runs));
      }
      List<SlackMessage> messages = SlackRenderer.render(new Reply(blocks));
      try {
        assertLimits(messages);
        StringBuilder shown = new StringBuilder();
        messages.forEach(message -> shown.append(SlackPeer.shown(json(message))));
        assertEquals(all.toString(), shown.toString());
      } catch (AssertionError failure) {
        throw new AssertionError("repeat with -Dseed=" + seed, failure);
      }
    }
  }

  @Test
  void aReplyOfInvisibleCharactersStillShowsSomething() {
    assertEquals("There is nothing to show.", only(Reply.of("\u200B")).text());
  }

  private static void assertLimits(List<SlackMessage> messages) {
    for (SlackMessage message : messages) {
      assertEquals(List.of(), SlackContract.violations("chat.postMessage", json(message)));
      assertTrue(message.text().length() <= 4000, "too long for chat.update");
    }
  }

  private static JsonObject json(SlackMessage message) {
    JsonObject json = new JsonObject();
    json.add("blocks", JsonParser.parseString(message.blocks()));
    json.addProperty("channel", "C1");
    json.addProperty("text", message.text());
    List.of("unfurl_links", "unfurl_media", "mrkdwn").forEach(off -> json.addProperty(off, "0"));
    return json;
  }

  private static SlackMessage only(Reply reply) {
    List<SlackMessage> messages = SlackRenderer.render(reply);
    assertEquals(1, messages.size());
    return messages.getFirst();
  }

  private static String source(String title, String publisher, String date, String url) {
    Block evidence =
        new Block.Evidence(citation(title, publisher, date, url, "text"), "text", null, null, null);
    return only(new Reply(List.of(evidence))).text();
  }

  private static Citation citation(
      String title, String publisher, String date, String url, String text) {
    return new Citation("acme", title, publisher, date, url, new Span(7, 7 + text.length()));
  }

  private static int occurrences(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
