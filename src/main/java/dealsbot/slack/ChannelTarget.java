package dealsbot.slack;

import dealsbot.chat.Block;
import dealsbot.slack.SlackFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Replies in a channel, a thread or a direct message. */
final class ChannelTarget implements ReplyTarget {

  private final SlackApi api;
  private final String channel;
  private final @Nullable String threadTs;

  /** The progress message, as long as nothing has taken its place. */
  private @Nullable String progressTs;

  ChannelTarget(SlackApi api, String channel, @Nullable String threadTs) {
    this.api = api;
    this.channel = channel;
    this.threadTs = threadTs;
  }

  /**
   * A target whose first message takes the place of one that is there.
   *
   * @param ts that message's
   */
  static ChannelTarget inPlaceOf(
      SlackApi api, String channel, @Nullable String threadTs, String ts) {
    ChannelTarget target = new ChannelTarget(api, channel, threadTs);
    target.progressTs = ts;
    return target;
  }

  @Override
  public String lane() {
    return channel;
  }

  @Override
  public boolean progress(String text) throws SlackFailure {
    if (progressTs == null) {
      progressTs = api.post(channel, threadTs, text, null);
    } else {
      api.update(channel, progressTs, text, null);
    }
    return true;
  }

  @Override
  public void show(SlackMessage message) throws SlackFailure {
    if (message.picture() != null && uploaded(message.picture())) {
      return;
    }
    try {
      put(message.text(), message.blocks());
    } catch (SlackFailure failure) {
      if (!failure.concernsFormat()) {
        throw failure;
      }
      put(message.text(), null);
    }
  }

  /** Whether Slack took the picture; an app without the right to upload says it in words. */
  private boolean uploaded(Block.Picture picture) throws SlackFailure {
    try {
      api.upload(channel, threadTs, picture);
      return true;
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED) {
        throw failure;
      }
      return false;
    }
  }

  private void put(String text, @Nullable String blocks) throws SlackFailure {
    if (progressTs == null) {
      api.post(channel, threadTs, text, blocks);
      return;
    }
    try {
      api.update(channel, progressTs, text, blocks);
      progressTs = null;
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED || failure.concernsFormat()) {
        throw failure;
      }
      // Somebody deleted the progress message, say: the reply is worth a message of its own.
      progressTs = null;
      api.post(channel, threadTs, text, blocks);
    }
  }
}
