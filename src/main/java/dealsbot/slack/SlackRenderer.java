package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Block.Run;
import dealsbot.chat.Block.Style;
import dealsbot.chat.Citation;
import dealsbot.chat.PlainText;
import dealsbot.chat.Reply;
import dealsbot.slack.RichText.Part;
import dealsbot.slack.RichText.Piece;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws a reply as Slack messages: a rich text block for each block of the reply, with the same
 * words as fallback text, in as many messages as Slack's limits ask for.
 */
final class SlackRenderer {

  private static final int LONGEST_LINK = 2000;

  private SlackRenderer() {}

  /** The messages, in the order they are read; at least one. */
  static List<SlackMessage> render(Reply reply) {
    MessagePacker packer = new MessagePacker();
    reply.blocks().forEach(block -> add(packer, block));
    return packer.messages();
  }

  /** All of it for a window, which holds more than a message and shows no picture. */
  static SlackMessage whole(Reply reply) {
    List<SlackMessage> messages = render(reply);
    return new SlackMessage(
        FormWindow.joined(messages),
        String.join("\n\n", messages.stream().map(SlackMessage::text).toList()));
  }

  /** The blocks of a piece that stands in a view. */
  static List<JsonObject> blocks(Block block) {
    MessagePacker packer = new MessagePacker();
    add(packer, block);
    List<JsonObject> blocks = new ArrayList<>();
    for (SlackMessage message : packer.messages()) {
      JsonParser.parseString(message.blocks())
          .getAsJsonArray()
          .forEach(json -> blocks.add(json.getAsJsonObject()));
    }
    return blocks;
  }

  private static void add(MessagePacker packer, Block block) {
    switch (block) {
      case Block.Buttons buttons -> packer.add(buttons);
      case Block.Picture picture -> packer.add(picture);
      default -> packer.add(parts(block));
    }
  }

  private static List<Part> parts(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> RichText.sections(pieces(paragraph.runs()));
      case Block.Bullets bullets ->
          bullets.items().stream().flatMap(i -> RichText.bullets(pieces(i)).stream()).toList();
      case Block.Evidence evidence -> {
        List<Part> parts = new ArrayList<>(RichText.quotes(quotation(evidence)));
        parts.addAll(RichText.sections(source(evidence)));
        yield parts;
      }
      case Block.Buttons buttons -> List.of();
      case Block.Picture picture -> List.of();
    };
  }

  private static List<Piece> pieces(List<Run> runs) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : runs) {
      if (run.style() == Style.COMMAND) {
        add(pieces, Markup.slashCommand(run.text()), Style.CODE, null);
      } else {
        add(pieces, run.text(), run.style(), isWebAddress(run.url()) ? run.url() : null);
      }
    }
    return pieces;
  }

  private static List<Piece> quotation(Block.Evidence evidence) {
    List<Piece> pieces = new ArrayList<>();
    if (evidence.context() != null) {
      add(pieces, evidence.context(), Style.ITALIC, null);
      add(pieces, "\n", Style.PLAIN, null);
    }
    String text = evidence.text();
    Span answer = evidence.answer();
    if (answer == null) {
      add(pieces, text, Style.PLAIN, null);
    } else {
      add(pieces, text.substring(0, answer.start()), Style.PLAIN, null);
      add(pieces, answer.of(text), Style.BOLD, null);
      add(pieces, text.substring(answer.end()), Style.PLAIN, null);
    }
    return pieces;
  }

  private static List<Piece> source(Block.Evidence evidence) {
    Citation citation = evidence.citation();
    List<Piece> pieces = new ArrayList<>();
    if (evidence.attribution() != null) {
      add(pieces, "— " + line(evidence.attribution()) + "\n", Style.PLAIN, null);
    }
    String title = line(citation.title());
    add(
        pieces,
        title.isEmpty() ? line(citation.articleId()) : title,
        Style.PLAIN,
        isWebAddress(evidence.link()) ? evidence.link() : null);
    String stated = stated(citation.publisher()) + stated(citation.published());
    add(
        pieces,
        (stated.isEmpty() ? " · publisher and date not stated" : stated) + " · ",
        Style.PLAIN,
        null);
    String place = citation.span().start() + "–" + citation.span().end();
    add(pieces, line(citation.articleId()) + " " + place, Style.CODE, null);
    return pieces;
  }

  private static String stated(@Nullable String value) {
    return value == null || line(value).isEmpty() ? "" : " · " + line(value);
  }

  private static String line(String text) {
    return PlainText.neutralise(text).replaceAll("\\s+", " ").strip();
  }

  private static void add(List<Piece> pieces, String text, Style style, @Nullable String url) {
    String plain = PlainText.neutralise(text);
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain, style, url));
    }
  }

  /** Whether a link may lead there: http or https, to a host, without anything that misleads. */
  private static boolean isWebAddress(@Nullable String url) {
    if (url == null || url.length() > LONGEST_LINK || !PlainText.neutralise(url).equals(url)) {
      return false;
    }
    try {
      URI address = new URI(url);
      String scheme = address.getScheme();
      return scheme != null
          && scheme.toLowerCase(Locale.ROOT).matches("https?")
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
