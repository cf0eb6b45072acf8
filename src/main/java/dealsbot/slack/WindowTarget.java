package dealsbot.slack;

import dealsbot.slack.SlackFailure.Kind;
import java.time.Instant;

/** Replies in an open window; where it was closed, directly to its person. */
final class WindowTarget implements ReplyTarget {

  private static final int LONGEST = 4000;

  private final Workspace slack;
  private final Destination.Window place;

  /** Whether the window was closed, so that the message went to its person. */
  private boolean direct;

  WindowTarget(Workspace slack, Destination.Window place) {
    this.slack = slack;
    this.place = place;
  }

  @Override
  public Destination destination() {
    return place;
  }

  /** The window says so itself. */
  @Override
  public boolean progress(String text) {
    return false;
  }

  @Override
  public void show(SlackMessage message) throws SlackFailure {
    try {
      slack.views().update(place.view(), FormWindow.answer(place.origin(), message.blocks()));
    } catch (SlackFailure failure) {
      if (failure.kind() != Kind.REFUSED) {
        throw failure;
      }
      direct = true;
      String text = message.text();
      slack.api().post(place.user(), null, text.length() > LONGEST ? cut(text) : text, null);
    }
  }

  /** A window that is filled twice shows it once. */
  @Override
  public Arrival arrival(SlackMessage message, Instant since) {
    return direct ? Arrival.UNTOLD : Arrival.MISSING;
  }

  /** At the end of a line, so that no escape is cut. */
  private static String cut(String text) {
    int end = text.lastIndexOf('\n', LONGEST);
    return end <= 0
        ? text.substring(0, LONGEST).replaceFirst("&[a-z]{0,3}$", "")
        : text.substring(0, end);
  }
}
