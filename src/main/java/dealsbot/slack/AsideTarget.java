package dealsbot.slack;

import dealsbot.chat.Block;
import dealsbot.slack.SlackApi.Response;
import dealsbot.slack.SlackFailure.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replies that one person sees: at the response URL as long as Slack takes it, then as an ephemeral
 * message, and where the bot is not in the channel as a direct message. What is for everybody goes
 * the same way, and then into the channel.
 */
final class AsideTarget implements ReplyTarget {

  // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
  private static final int MOST_USES = 5;

  private final Workspace slack;
  private final Destination.Aside place;
  private int uses;
  private boolean progressShown;

  /** The direct messages with the person, once a picture has led there. */
  private @Nullable String direct;

  /** Whether the next message takes the place of the one that the response URL came with. */
  private boolean replaces;

  AsideTarget(Workspace slack, Destination.Aside place) {
    this.slack = slack;
    this.place = place;
    this.replaces = place.replaces();
  }

  @Override
  public Destination destination() {
    return place;
  }

  /** Shows the first line only: what was said at a response URL to a command cannot be edited. */
  @Override
  public boolean progress(String text) throws SlackFailure {
    // A line of progress would take the place that the reply is to have.
    if (progressShown || place.replaces() || place.everybody()) {
      return false;
    }
    progressShown = true;
    put(text, null);
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

  /** Nobody can look at what one person alone sees. */
  @Override
  public Arrival arrival(SlackMessage message, Instant since) {
    return Arrival.UNTOLD;
  }

  /** Sends a picture to the person directly: no file is seen by one person only in a channel. */
  private boolean uploaded(Block.Picture picture) throws SlackFailure {
    try {
      String to = direct;
      if (to == null) {
        to = slack.api().postDirect(place.user(), "The picture you asked for:");
        direct = to;
      }
      slack.api().upload(to, null, picture);
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED) {
        throw failure;
      }
      return false;
    }
    put("The picture is in your direct messages with me.", null);
    return true;
  }

  private void put(String text, @Nullable String blocks) throws SlackFailure {
    if (uses < MOST_USES
        && !place.url().isEmpty()
        && slack.clock().instant().isBefore(place.expiry())) {
      try {
        slack.api().respond(place.url(), text, blocks, manner());
        replaces = false;
        uses++;
        return;
      } catch (SlackFailure failure) {
        if (failure.kind() != Kind.REFUSED || failure.concernsFormat()) {
          throw failure;
        }
        uses = MOST_USES;
      }
    }
    try {
      if (place.everybody()) {
        slack.api().post(place.channel(), place.thread(), text, blocks);
      } else {
        slack.api().postEphemeral(place.channel(), place.user(), place.thread(), text, blocks);
      }
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED || failure.concernsFormat()) {
        throw failure;
      }
      // A message to a user's id reaches the direct messages between the two.
      slack.api().post(place.user(), null, text, blocks);
    }
  }

  private Response manner() {
    if (place.everybody()) {
      return Response.FOR_EVERYBODY;
    }
    return replaces ? Response.IN_PLACE : Response.ALONE;
  }
}
