package dealsbot.slack;

import dealsbot.chat.Block;
import org.jspecify.annotations.Nullable;

/**
 * One message as Slack takes it.
 *
 * @param blocks Block Kit blocks as a JSON array
 * @param text the same words for notifications and for a Slack that refuses the blocks, with {@code
 *     & < >} escaped
 * @param picture a file to upload, the words its comment; null for most messages
 */
record SlackMessage(String blocks, String text, Block.@Nullable Picture picture) {

  /** A message without a picture. */
  SlackMessage(String blocks, String text) {
    this(blocks, text, null);
  }
}
