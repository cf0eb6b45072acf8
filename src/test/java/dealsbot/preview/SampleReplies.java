package dealsbot.preview;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.Reply;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reply of every kind, about a mill that no newspaper knows. */
public final class SampleReplies {

  private static final String SENTENCE =
      "Halden Paper will buy the Tove mill for 40 million crowns, the two companies said on"
          + " Monday.";

  private static final String QUOTE =
      "We bought the river as much as the mill, and both will outlast us.";

  private static final String PASSAGE =
      SENTENCE
          + " The mill, which stands at the mouth of the river, has made newsprint since 1911 and"
          + " employs 212 people. Halden Paper wants to turn one of its two machines over to"
          + " packaging board within eighteen months, and to keep the other running for as long as"
          + " newspapers order from it. “"
          + QUOTE
          + "” said Ingrid Halden, who has led the family company since her father retired. The"
          + " deal still needs the approval of the competition authority, which is expected to"
          + " decide in the autumn; neither company expects to have to sell anything for it.";

  private SampleReplies() {}

  /** Each with what it is, in the order to look at. */
  public static Map<String, Reply> all() {
    Map<String, Reply> samples = new LinkedHashMap<>();
    samples.put(
        "An answer",
        new Reply(
            List.of(
                evidence(SENTENCE, "40 million crowns", null, null),
                buttons(Block.Role.ACTIONS, "Source", "More", "Quotes on this", "Why this answer"),
                buttons(Block.Role.FEEDBACK, "Helpful", "Not helpful"))));
    samples.put(
        "A quotation that leans on a sentence",
        new Reply(
            List.of(
                evidence(QUOTE, null, SENTENCE, "Ingrid Halden, Halden Paper chief executive"))));
    samples.put(
        "The source, a long passage",
        new Reply(
            List.of(
                Block.Paragraph.of("It still stands so in the article, checked just now."),
                evidence(PASSAGE, "40 million crowns", null, null),
                buttons(Block.Role.ACTIONS, "Back"))));
    samples.put(
        "Not in the articles",
        new Reply(
            List.of(
                new Block.Paragraph(
                    List.of(
                        Block.Run.bold("The articles don't say."),
                        Block.Run.plain(" No article speaks of: helicopters."))),
                Block.Paragraph.of("This comes closest:"),
                evidence(SENTENCE, null, null, null),
                Block.Paragraph.of("These can be answered:"),
                buttons(
                    Block.Role.PROMPTS,
                    "Who will buy the Tove mill?",
                    "What did Ingrid Halden say about the river?",
                    "When does the competition authority decide on the deal?"),
                buttons(Block.Role.ACTIONS, "Tell me when it is known"))));
    samples.put(
        "Two articles differ",
        new Reply(
            List.of(
                Block.Paragraph.of("The articles differ; the newer one first."),
                evidence(SENTENCE, "40 million crowns", null, null),
                evidence(
                    "The Tove mill is to change hands for 38 million crowns.",
                    "38 million crowns",
                    null,
                    "speaker not stated"))));
    samples.put(
        "A list with links and commands",
        new Reply(
            List.of(
                Block.Paragraph.of("2 articles; /sources takes words, /help shows the rest:"),
                new Block.Bullets(
                    List.of(
                        List.of(
                            Block.Run.link(
                                "A paper maker buys its neighbour", "https://news.example/tove"),
                            Block.Run.plain(" · The Fjord Post · 2025-03-03")),
                        List.of(
                            Block.Run.plain("Machines <two> & three, an *odd* _title_"),
                            Block.Run.plain(" · publisher not stated")))))));
    samples.put(
        "A confirmation",
        new Reply(
            List.of(
                Block.Paragraph.of("Remove the article “A paper maker buys its neighbour”?"),
                new Block.Buttons(
                    List.of(
                        new Block.Button("Remove it", "y.sealed", Block.Emphasis.DANGER),
                        new Block.Button("Cancel", "n.sealed", Block.Emphasis.NONE))))));
    samples.put("A sentence of the bot's", Reply.of("That is all the articles have on this."));
    samples.put(
        "Words that never break",
        new Reply(
            List.of(
                Block.Paragraph.of("https://news.example/" + "a-very-long-address/".repeat(6)),
                new Block.Paragraph(List.of(Block.Run.code("sha256:" + "0f".repeat(32)))))));
    samples.put(
        "A picture",
        new Reply(
            List.of(
                new Block.Picture(
                    Base64.getDecoder()
                        .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAFUlE"
                                + "QVR4nGN49uGXRt4WCMkAZwFJANLiEGluUDI4AAAAAElFTkSuQmCC"),
                    "Halden Paper buys the Tove mill",
                    "Who deals with whom"))));
    return samples;
  }

  private static Block evidence(String text, String answer, String context, String attribution) {
    int at = answer == null ? -1 : text.indexOf(answer);
    return new Block.Evidence(
        new Citation(
            "tove-mill",
            "A paper maker buys its neighbour",
            "The Fjord Post",
            "2025-03-03",
            "https://news.example/tove",
            new Span(120, 120 + text.length())),
        text,
        at < 0 ? null : new Span(at, at + answer.length()),
        context,
        attribution);
  }

  private static Block buttons(Block.Role role, String... labels) {
    return new Block.Buttons(
        Stream.of(labels)
            .map(label -> new Block.Button(label, "p.sealed", Block.Emphasis.NONE))
            .toList(),
        role);
  }
}
