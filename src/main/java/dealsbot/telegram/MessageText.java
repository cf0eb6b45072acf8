package dealsbot.telegram;

import dealsbot.chat.Block;
import java.util.List;

/**
 * The text of one message, twice, and what can be pressed below it.
 *
 * @param html with Telegram's HTML markup
 * @param plain without any; at most 4096 UTF-16 units, which is what Telegram counts
 * @param buttons rows of buttons; none for most messages
 */
record MessageText(String html, String plain, List<List<Block.Button>> buttons) {

  MessageText {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** A message without buttons. */
  MessageText(String html, String plain) {
    this(html, plain, List.of());
  }

  /** The same words with buttons below them. */
  MessageText with(List<List<Block.Button>> rows) {
    return new MessageText(html, plain, rows);
  }
}
