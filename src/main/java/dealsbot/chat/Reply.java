package dealsbot.chat;

import java.util.List;

/**
 * What the bot says back, without any platform's markup.
 *
 * @param blocks at least one, in the order they are read
 */
public record Reply(List<Block> blocks) {

  /** Checks that something is said. */
  public Reply {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a reply says something");
    }
    blocks = List.copyOf(blocks);
  }

  /** A reply of one sentence. */
  public static Reply of(String sentence) {
    return new Reply(List.of(Block.Paragraph.of(sentence)));
  }
}
