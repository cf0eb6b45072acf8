package dealsbot.telegram;

import dealsbot.chat.Block;
import dealsbot.chat.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one message, twice, and what can be pressed below it.
 *
 * @param html with Telegram's HTML markup
 * @param plain without any; at most 4096 UTF-16 units, which is what Telegram counts
 * @param buttons rows of buttons; none for most messages
 * @param picture sent above the text, which is then its caption; null for most messages
 */
record MessageText(
    String html, String plain, List<List<Block.Button>> buttons, Block.@Nullable Picture picture) {

  MessageText {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** A message without buttons. */
  MessageText(String html, String plain) {
    this(html, plain, List.of(), null);
  }

  /** The same words with buttons below them. */
  MessageText with(List<List<Block.Button>> rows) {
    return new MessageText(html, plain, rows, picture);
  }

  /** The same words as the caption of a picture. */
  MessageText below(Block.Picture shown) {
    return new MessageText(html, plain, buttons, shown);
  }

  /** The same message without its picture: what is to be seen is said in words. */
  MessageText inWords() {
    String alt =
        picture == null ? "" : PlainText.neutralise("\n" + picture.alt()).replaceAll("\\s+$", "");
    return new MessageText(html + Piece.plain(alt).escaped(), plain + alt, buttons, null);
  }
}
