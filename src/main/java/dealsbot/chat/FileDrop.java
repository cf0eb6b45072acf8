package dealsbot.chat;

import java.io.IOException;

/**
 * A file that somebody dropped into a chat with the bot.
 *
 * @param person who dropped it
 * @param conversation where, as {@link ChatRequest#conversation}
 * @param name its name, as the person chose it
 * @param size its size in bytes, as the platform states it
 * @param contents fetches it
 */
public record FileDrop(
    Person person, String conversation, String name, long size, Contents contents) {

  /** The most that is fetched: Telegram gives bots no more. */
  public static final long LARGEST = 20L << 20;

  /** Fetches a file from its platform. */
  @FunctionalInterface
  public interface Contents {
    /** All bytes; throws when there are more than {@link #LARGEST}, or they cannot be had. */
    byte[] fetch() throws IOException;
  }
}
