package dealsbot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleRendererTest {

  private static final Block.Evidence EVIDENCE =
      new Block.Evidence(
          new Citation(
              "ferry-order",
              "Eight ferries",
              "The Harbour Ledger",
              "2025-02-10",
              "https://ledger.example/ferry-order",
              new Span(10, 32)),
          "It will buy 8 ferries.",
          new Span(12, 21),
          "Solvang has money.",
          "Astrid Moen, chief executive");

  private static final Reply REPLY =
      new Reply(
          List.of(
              new Block.Paragraph(
                  List.of(Block.Run.bold("Yes."), Block.Run.link(" More", "https://a.example/"))),
              new Block.Bullets(
                  List.of(
                      List.of(Block.Run.code("/ask"), Block.Run.plain(" asks")),
                      List.of(Block.Run.plain("second")))),
              EVIDENCE));

  @Test
  void plainTextShowsTheAnswerBetweenAsterisks() {
    assertEquals(
        """
        Yes. More <https://a.example/>
        • /ask asks
        • second

          │ Solvang has money.
          │ It will buy **8 ferries**.
          — Astrid Moen, chief executive
          Eight ferries · The Harbour Ledger · 2025-02-10 · ferry-order 10–32
          https://ledger.example/ferry-order
        """,
        new ConsoleRenderer(false).render(REPLY));
  }

  @Test
  void aTerminalShowsItInBold() {
    String styled = new ConsoleRenderer(true).render(REPLY);

    assertTrue(styled.contains("It will buy \u001b[1m8 ferries\u001b[0m."), styled);
    assertTrue(styled.contains("\u001b[1mYes.\u001b[0m"), styled);
    assertFalse(new ConsoleRenderer(false).render(REPLY).contains("\u001b"));
  }

  @Test
  void whatIsNotStatedIsSaidToBeSo() {
    Reply reply =
        new Reply(
            List.of(
                new Block.Evidence(
                    new Citation("x", "", null, null, null, new Span(0, 4)),
                    "Done",
                    null,
                    null,
                    "speaker not stated")));

    assertEquals(
        """

          │ Done
          — speaker not stated
          x · publisher and date not stated · x 0–4
        """,
        new ConsoleRenderer(false).render(reply));
  }

  @Test
  void hostileCharactersNeverReachTheTerminal() {
    String hostile = "a\u001b[2J\u202Eb\0\u009bc\uD83D\u200b";
    Reply reply =
        new Reply(
            List.of(
                new Block.Paragraph(
                    List.of(
                        Block.Run.bold(hostile),
                        Block.Run.link(hostile, "https://x.example/" + hostile))),
                new Block.Bullets(List.of(List.of(Block.Run.code(hostile)))),
                new Block.Evidence(
                    new Citation(hostile, hostile, hostile, hostile, hostile, new Span(0, 11)),
                    hostile.substring(0, 11),
                    new Span(1, 3),
                    hostile,
                    hostile)));

    String text = new ConsoleRenderer(false).render(reply);

    assertFalse(text.chars().anyMatch(unit -> unit != '\n' && Character.isISOControl(unit)), text);
    assertFalse(text.matches("(?s).*[\u202E\u200b\uD83D].*"), text);
  }

  @Test
  void linesAreAnsweredUntilSomebodyLeaves() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ConsoleChat chat =
        new ConsoleChat(
            (request, progress) -> {
              progress.update("thinking");
              return Reply.of("heard " + request.text() + " in " + request.conversation());
            },
            new ConsoleRenderer(false),
            out,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    chat.run(new BufferedReader(new StringReader("한국\n\n  \ntwo\n/quit\nthree\n")), "");

    assertEquals(
        """
        heard 한국 in console:chat
        heard two in console:chat
        """,
        bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
