package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Block;
import dealsbot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Long replies are cut where nobody minds. */
class MessageSplitterTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void aTextAtTheLimitIsOneMessage() {
    assertEquals(List.of(4096), lengths(Reply.of("x".repeat(4096))));
    assertEquals(List.of(4096, 1), lengths(Reply.of("x".repeat(4097))));
  }

  @Test
  void markupDoesNotCount() {
    assertEquals(List.of(4096), lengths(Reply.of("&".repeat(4096))));
  }

  @Test
  void anEmojiAtTheLimitStaysWhole() {
    assertEquals(List.of(4095, 2), lengths(Reply.of("x".repeat(4095) + "😀")));
    assertEquals(List.of(4090, 11), lengths(Reply.of("x".repeat(4090) + FAMILY)));
    assertEquals(List.of(4094, 4), lengths(Reply.of("x".repeat(4094) + "🇩🇪")));
  }

  @Test
  void messagesEndBetweenBlocks() {
    Reply reply =
        new Reply(
            List.of(
                Block.Paragraph.of("a".repeat(3000)),
                Block.Paragraph.of("b".repeat(1000)),
                Block.Paragraph.of("c ".repeat(1000))));

    assertEquals(List.of(4002, 2000), lengths(reply));
  }

  @Test
  void aLongBlockEndsAtAParagraphALineOrASpace() {
    assertEquals(
        List.of(3000, 2500),
        lengths(Reply.of("a ".repeat(1500).strip() + "x\n\n" + "b".repeat(2500))));
    assertEquals(
        List.of(2999, 2500),
        lengths(Reply.of("a ".repeat(1500).strip() + "\n" + "b".repeat(2500))));
    assertEquals(
        List.of(4094, 906), lengths(Reply.of("seven! ".repeat(715).strip().substring(0, 5001))));
  }

  @Test
  void tagsAreClosedAndOpenedAgain() {
    Reply reply =
        new Reply(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Block.Run(
                            "x".repeat(5000), Block.Style.BOLD, "https://news.example/")))));

    List<MessageText> messages = new TelegramRenderer().render(reply);

    assertEquals(
        List.of(
            "<a href=\"https://news.example/\"><b>" + "x".repeat(4096) + "</b></a>",
            "<a href=\"https://news.example/\"><b>" + "x".repeat(904) + "</b></a>"),
        messages.stream().map(MessageText::html).toList());
  }

  @Test
  void aMessageHoldsAtMostAHundredTags() {
    List<List<Block.Run>> items =
        Stream.generate(() -> List.of(Block.Run.bold("x"))).limit(250).toList();

    List<MessageText> messages =
        new TelegramRenderer().render(new Reply(List.of(new Block.Bullets(items))));

    assertEquals(3, messages.size());
    messages.forEach(message -> assertTrue(message.html().split("<b>", -1).length <= 101));
  }

  @Test
  void aHeapOfMarksIsCutAllTheSame() {
    assertEquals(List.of(4096, 905), lengths(Reply.of("e" + "\u0301".repeat(5000))));
  }

  @Test
  void anyReplySplitsIntoValidMessagesThatLoseNothing() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Reply reply = randomReply(random);
      List<MessageText> messages = new TelegramRenderer().render(reply);
      for (MessageText message : messages) {
        assertEquals(
            List.of(),
            TelegramContract.violations(
                "sendMessage",
                Map.of("chat_id", "1", "text", message.html(), "parse_mode", "HTML")),
            "seed " + seed);
        assertEquals(message.plain(), TelegramContract.shown(message.html()), "seed " + seed);
      }
      String shown = messages.stream().map(MessageText::plain).collect(Collectors.joining());
      assertEquals(letters(text(reply)), letters(shown), "seed " + seed);
      assertEquals(count(text(reply)), count(shown), "seed " + seed);
    }
  }

  private static Reply randomReply(Random random) {
    String[] atoms = {"deal", " ", "😀", FAMILY, "<", "&", ">", "&amp;", "\n", "é", "🇩🇪", "\""};
    List<Block.Style> styles = List.of(Block.Style.values());
    List<Block> blocks = new ArrayList<>();
    for (int block = 0; block < 1 + random.nextInt(6); block++) {
      List<Block.Run> runs = new ArrayList<>();
      for (int run = 0; run < 1 + random.nextInt(8); run++) {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(1500);
        while (text.length() < length) {
          text.append(atoms[random.nextInt(atoms.length)]);
        }
        Block.Style style = styles.get(random.nextInt(styles.size()));
        runs.add(
            new Block.Run(
                text.toString(), style, random.nextBoolean() ? "https://news.example/" : null));
      }
      blocks.add(new Block.Paragraph(runs));
    }
    return new Reply(blocks);
  }

  private static String text(Reply reply) {
    return reply.blocks().stream()
        .flatMap(block -> ((Block.Paragraph) block).runs().stream())
        .map(Block.Run::text)
        .collect(Collectors.joining());
  }

  /** Spaces at a cut are left out, everything else is kept. */
  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  private static int count(String text) {
    return text.split(FAMILY, -1).length;
  }

  private static List<Integer> lengths(Reply reply) {
    return new TelegramRenderer()
        .render(reply).stream().map(message -> message.plain().length()).toList();
  }
}
