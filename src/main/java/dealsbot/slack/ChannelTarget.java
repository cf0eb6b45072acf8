package dealsbot.slack;

import dealsbot.chat.Block;
import dealsbot.slack.SlackFailure.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Replies in a channel, a thread or a direct message. */
final class ChannelTarget implements ReplyTarget {

  private final Workspace slack;
  private final Destination.Channel place;

  /** The message whose place is taken: that of the progress, or the one of a pressed button. */
  private @Nullable String replaced;

  /** Whether the pane shows what goes on, so that no message has to. */
  private boolean pane;

  /** Whether the last message went without blocks, which bear the mark. */
  private boolean unmarked;

  ChannelTarget(Workspace slack, Destination.Channel place) {
    this.slack = slack;
    this.place = place;
    this.replaced = place.replaces();
    this.pane = place.pane();
  }

  @Override
  public Destination destination() {
    return place;
  }

  @Override
  public boolean progress(String text) throws SlackFailure {
    if (pane && place.thread() != null && replaced == null) {
      try {
        slack.views().status(place.channel(), place.thread(), text);
        return false;
      } catch (SlackFailure failure) {
        if (failure.kind() != Kind.REFUSED) {
          throw failure;
        }
        // An ordinary thread.
        pane = false;
      }
    }
    if (replaced == null) {
      replaced = slack.api().post(place.channel(), place.thread(), text, null);
      return true;
    }
    // An edit that shows progress may be left out; the reply may not.
    if (slack.edits().spare()) {
      slack.api().update(place.channel(), replaced, text, null);
      return true;
    }
    return false;
  }

  @Override
  public void show(SlackMessage message) throws SlackFailure, InterruptedException {
    if (message.picture() != null && uploaded(message.picture())) {
      return;
    }
    unmarked = false;
    try {
      put(message.text(), message.blocks());
    } catch (SlackFailure failure) {
      if (!failure.concernsFormat()) {
        throw failure;
      }
      unmarked = true;
      put(message.text(), null);
    }
  }

  @Override
  public Arrival arrival(SlackMessage message, Instant since) throws SlackFailure {
    String mark = message.mark();
    if (message.picture() != null || unmarked || mark.isEmpty()) {
      return Arrival.UNTOLD;
    }
    // An edit that is made twice shows once.
    return replaced == null && slack.history().holds(place.channel(), place.thread(), mark, since)
        ? Arrival.THERE
        : Arrival.MISSING;
  }

  /** Whether Slack took the picture; an app without the right to upload says it in words. */
  private boolean uploaded(Block.Picture picture) throws SlackFailure {
    try {
      slack.api().upload(place.channel(), place.thread(), picture);
      return true;
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED) {
        throw failure;
      }
      return false;
    }
  }

  private void put(String text, @Nullable String blocks) throws SlackFailure, InterruptedException {
    if (replaced == null) {
      slack.api().post(place.channel(), place.thread(), text, blocks);
      return;
    }
    slack.edits().take();
    try {
      slack.api().update(place.channel(), replaced, text, blocks);
      replaced = null;
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED || failure.concernsFormat()) {
        throw failure;
      }
      // Somebody deleted the message, say: the reply is worth one of its own.
      replaced = null;
      slack.api().post(place.channel(), place.thread(), text, blocks);
    }
  }
}
