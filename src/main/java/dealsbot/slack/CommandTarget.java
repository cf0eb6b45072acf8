package dealsbot.slack;

import dealsbot.chat.Block;
import dealsbot.slack.SlackFailure.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replies to a slash command, seen by its sender only: at the command's response URL as long as
 * Slack takes it, then as an ephemeral message, and where the bot is not in the channel as a direct
 * message.
 */
final class CommandTarget implements ReplyTarget {

  // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
  private static final int MOST_USES = 5;
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final SlackApi api;
  private final Clock clock;
  private final String channel;
  private final String user;
  private final String responseUrl;
  private final Instant expiry;
  private int uses;
  private boolean progressShown;

  /** The direct messages with the person, once a picture has led there. */
  private @Nullable String direct;

  /** Whether the next message takes the place of the one that the response URL came with. */
  private boolean replaces;

  CommandTarget(SlackApi api, Clock clock, String channel, String user, String responseUrl) {
    this.api = api;
    this.clock = clock;
    this.channel = channel;
    this.user = user;
    this.responseUrl = responseUrl;
    this.expiry = clock.instant().plus(LIFETIME);
  }

  /** Replies to a button below a message that its sender alone sees: in that message's place. */
  static CommandTarget inPlace(
      SlackApi api, Clock clock, String channel, String user, String responseUrl) {
    CommandTarget target = new CommandTarget(api, clock, channel, user, responseUrl);
    target.replaces = true;
    // A line of progress would take the place that the reply is to have.
    target.progressShown = true;
    return target;
  }

  @Override
  public String lane() {
    return channel + ":" + user;
  }

  /** Shows the first line only: what was said at a response URL to a command cannot be edited. */
  @Override
  public boolean progress(String text) throws SlackFailure {
    if (progressShown) {
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

  /** Sends a picture to the person directly: no file is seen by one person only in a channel. */
  private boolean uploaded(Block.Picture picture) throws SlackFailure {
    try {
      String place = direct;
      if (place == null) {
        place = api.postDirect(user, "The picture you asked for:");
        direct = place;
      }
      api.upload(place, null, picture);
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
    if (uses < MOST_USES && clock.instant().isBefore(expiry)) {
      try {
        api.respond(responseUrl, text, blocks, replaces);
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
      api.postEphemeral(channel, user, text, blocks);
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED || failure.concernsFormat()) {
        throw failure;
      }
      // A message to a user's id reaches the direct messages between the two.
      api.post(user, null, text, blocks);
    }
  }
}
