package dealsbot.telegram;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.PlainText;
import dealsbot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Formats a reply as messages in Telegram's HTML. Safe for use by many threads. */
final class TelegramRenderer {

  /** Far above what a browser opens; Telegram shows longer ones as text. */
  private static final int LONGEST_URL = 2000;

  /** Telegram's limit for the words below a picture. */
  private static final int LONGEST_CAPTION = 1024;

  /** Quotations longer than this are folded; in UTF-16 units. */
  private static final int LONGEST_UNFOLDED = 500;

  /** About what Telegram shows of a folded quotation on a phone: three lines. */
  private static final int SEEN_FOLDED = 120;

  private static final List<Piece> NOTHING = List.of(Piece.plain("(nothing to show)"));

  /** The messages for a reply, in order; at least one. */
  List<MessageText> render(Reply reply) {
    List<List<Piece>> blocks = new ArrayList<>();
    List<List<Block.Button>> rows = new ArrayList<>();
    List<MessageText> texts = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Buttons buttons -> rows.addAll(KeyboardRows.of(buttons));
        case Block.Picture picture -> {
          write(blocks, texts);
          blocks.clear();
          texts.add(MessageWriter.write(caption(picture)).below(picture));
        }
        default -> blocks.add(pieces(block));
      }
    }
    write(blocks, texts);
    if (texts.isEmpty()) {
      texts.add(MessageWriter.write(NOTHING));
    }
    // What can be pressed stands below the last words.
    texts.add(texts.removeLast().with(rows));
    return texts;
  }

  private static void write(List<List<Piece>> blocks, List<MessageText> texts) {
    MessageSplitter.split(blocks).forEach(message -> texts.add(MessageWriter.write(message)));
  }

  private static List<Piece> caption(Block.Picture picture) {
    String words = PlainText.neutralise(picture.caption());
    return List.of(
        Piece.plain(
            words.length() <= LONGEST_CAPTION
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_CAPTION / 2)) + "…"));
  }

  private static List<Piece> pieces(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> runs(paragraph.runs()).toList();
      case Block.Bullets bullets -> bullets(bullets);
      case Block.Evidence evidence -> evidence(evidence);
      case Block.Buttons buttons -> List.of();
      case Block.Picture picture -> List.of();
    };
  }

  private static Stream<Piece> runs(List<Block.Run> runs) {
    return runs.stream().map(TelegramRenderer::run);
  }

  private static Piece run(Block.Run run) {
    HttpUrl link = link(run.url());
    List<Piece.Tag> tags = new ArrayList<>();
    if (link != null) {
      tags.add(Piece.Tag.link(link));
    }
    switch (run.style()) {
      // Telegram makes a command in plain type something to tap.
      case PLAIN, COMMAND -> {}
      case BOLD -> tags.add(Piece.Tag.BOLD);
      case ITALIC -> tags.add(Piece.Tag.ITALIC);
      case CODE -> {
        // Telegram takes no tag around code.
        tags.clear();
        tags.add(Piece.Tag.CODE);
      }
    }
    return piece(run.text(), tags);
  }

  private static List<Piece> bullets(Block.Bullets bullets) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Block.Run> item : bullets.items()) {
      pieces.add(Piece.plain(pieces.isEmpty() ? "• " : "\n• "));
      runs(item).forEach(pieces::add);
    }
    return pieces;
  }

  private static List<Piece> evidence(Block.Evidence evidence) {
    List<Piece> pieces = new ArrayList<>();
    Piece.Tag quotation = folds(evidence) ? Piece.Tag.FOLDED_QUOTE : Piece.Tag.QUOTE;
    List<Piece.Tag> quote = List.of(quotation);
    if (evidence.context() != null) {
      pieces.add(piece(evidence.context(), List.of(quotation, Piece.Tag.ITALIC)));
      pieces.add(piece("\n", quote));
    }
    String text = evidence.text();
    Span answer = evidence.answer();
    if (answer == null || answer.length() == text.length()) {
      pieces.add(piece(text, quote));
    } else {
      pieces.add(piece(text.substring(0, answer.start()), quote));
      pieces.add(piece(answer.of(text), List.of(quotation, Piece.Tag.BOLD)));
      pieces.add(piece(text.substring(answer.end()), quote));
    }
    if (evidence.attribution() != null) {
      pieces.add(piece("\n— " + evidence.attribution(), List.of()));
    }
    pieces.add(Piece.plain("\n"));
    pieces.addAll(source(evidence));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  /** Whether so much is quoted that it would fill a phone's screen, with nothing to miss below. */
  private static boolean folds(Block.Evidence evidence) {
    String context = evidence.context();
    int before = context == null ? 0 : context.length() + 1;
    Span answer = evidence.answer();
    return before + evidence.text().length() > LONGEST_UNFOLDED
        && (answer == null || before + answer.end() <= SEEN_FOLDED);
  }

  private static List<Piece> source(Block.Evidence evidence) {
    Citation citation = evidence.citation();
    String title = citation.title().isBlank() ? citation.articleId() : citation.title();
    HttpUrl link = link(evidence.link());
    if (link == null) {
      // A long passage may make the link to its place too long, but not the one to its page.
      link = link(citation.url());
    }
    List<String> facts = new ArrayList<>();
    if (citation.publisher() != null) {
      facts.add(citation.publisher());
    }
    if (citation.published() != null) {
      facts.add(citation.published());
    }
    String known = facts.isEmpty() ? "publisher and date not stated" : String.join(" · ", facts);
    Span span = citation.span();
    String place =
        String.format(Locale.ROOT, "%s %d–%d", citation.articleId(), span.start(), span.end());
    return List.of(
        piece(title, link == null ? List.of() : List.of(Piece.Tag.link(link))),
        piece(" · " + known + " · ", List.of()),
        piece(place, List.of(Piece.Tag.CODE)));
  }

  private static Piece piece(String text, List<Piece.Tag> tags) {
    return new Piece(PlainText.neutralise(text), tags);
  }

  /** The address when it may be a link: http or https, and of sane length. */
  private static @Nullable HttpUrl link(@Nullable String url) {
    return url == null || url.length() > LONGEST_URL ? null : HttpUrl.parse(url);
  }
}
