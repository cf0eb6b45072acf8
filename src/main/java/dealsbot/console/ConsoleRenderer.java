package dealsbot.console;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.PlainText;
import dealsbot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws replies as text, with bold where the terminal can show it. Immutable. */
public final class ConsoleRenderer {

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RESET = "\u001b[0m";
  private static final String INDENT = "  ";

  private final boolean styled;

  /**
   * @param styled whether ANSI escapes may be used; otherwise the answer stands between asterisks
   */
  public ConsoleRenderer(boolean styled) {
    this.styled = styled;
  }

  /** The reply's text, without a line break at its end. */
  public String render(Reply reply) {
    List<String> parts = new ArrayList<>();
    int pressed = 1;
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Buttons buttons) {
        parts.add(buttons(buttons, pressed));
        pressed += buttons.buttons().size();
      } else {
        parts.add(block(block));
      }
    }
    return String.join("\n", parts);
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Block.Run> runs) -> runs(runs);
      case Block.Bullets(List<List<Block.Run>> items) ->
          items.stream().map(item -> "• " + runs(item)).collect(Collectors.joining("\n"));
      case Block.Evidence evidence -> evidence(evidence);
      case Block.Buttons buttons -> buttons(buttons, 1);
      case Block.Picture picture -> picture(picture);
    };
  }

  /** In words: a terminal shows no picture. */
  private String picture(Block.Picture picture) {
    return PlainText.neutralise(picture.caption())
        + "\n"
        + INDENT
        + dim(PlainText.neutralise(picture.alt()))
        + "\n"
        + INDENT
        + "To save the picture: ./deals-bot deals --png FILE";
  }

  /** Numbered on from {@code first}, so that a number presses; questions a line each. */
  private String buttons(Block.Buttons buttons, int first) {
    return IntStream.range(0, buttons.buttons().size())
        .mapToObj(
            i -> "[" + (first + i) + "] " + PlainText.neutralise(buttons.buttons().get(i).label()))
        .collect(Collectors.joining(buttons.role() == Block.Role.PROMPTS ? "\n" : "  "));
  }

  private String runs(List<Block.Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Block.Run run : runs) {
      String words = PlainText.neutralise(run.text());
      text.append(run.style() == Block.Style.BOLD ? bold(words) : words);
      if (run.url() != null) {
        text.append(" <").append(PlainText.neutralise(run.url())).append('>');
      }
    }
    return text.toString();
  }

  private String evidence(Block.Evidence evidence) {
    StringBuilder text = new StringBuilder("\n");
    if (evidence.context() != null) {
      text.append(quoted(dim(PlainText.neutralise(evidence.context())))).append('\n');
    }
    text.append(quoted(marked(evidence.text(), evidence.answer()))).append('\n');
    if (evidence.attribution() != null) {
      text.append(INDENT).append("— ").append(PlainText.neutralise(evidence.attribution()));
      text.append('\n');
    }
    return text.append(INDENT).append(dim(source(evidence.citation()))).append('\n').toString();
  }

  private String marked(String text, @org.jspecify.annotations.Nullable Span answer) {
    if (answer == null) {
      return PlainText.neutralise(text);
    }
    return PlainText.neutralise(text.substring(0, answer.start()))
        + emphasised(PlainText.neutralise(answer.of(text)))
        + PlainText.neutralise(text.substring(answer.end()));
  }

  private static String quoted(String text) {
    return text.lines().map(line -> INDENT + "│ " + line).collect(Collectors.joining("\n"));
  }

  private static String source(Citation citation) {
    StringBuilder text = new StringBuilder();
    text.append(citation.title().isEmpty() ? citation.articleId() : citation.title());
    if (citation.publisher() == null && citation.published() == null) {
      text.append(" · publisher and date not stated");
    }
    if (citation.publisher() != null) {
      text.append(" · ").append(citation.publisher());
    }
    if (citation.published() != null) {
      text.append(" · ").append(citation.published());
    }
    text.append(
        String.format(
            Locale.ROOT,
            " · %s %d–%d",
            citation.articleId(),
            citation.span().start(),
            citation.span().end()));
    if (citation.url() != null) {
      text.append('\n').append(INDENT).append(citation.url());
    }
    return PlainText.neutralise(text.toString());
  }

  private String emphasised(String text) {
    return styled ? BOLD + text + RESET : "**" + text + "**";
  }

  private String bold(String text) {
    return styled ? BOLD + text + RESET : text;
  }

  private String dim(String text) {
    return styled ? DIM + text + RESET : text;
  }
}
