package dealsbot.slack;

import dealsbot.chat.PressAnswer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Knows where in Slack the answer to each thing belongs. Safe for many threads. */
final class Targets {

  private final Workspace slack;
  private final Clock clock;

  Targets(Workspace slack) {
    this.slack = slack;
    this.clock = slack.clock();
  }

  /** Below a message, or in its thread. */
  ReplyTarget of(IncomingMessage message) {
    String thread = message.replyThread();
    return slack.target(
        new Destination.Channel(
            message.channel(), thread, null, message.direct() && thread != null));
  }

  /** For the one who typed a command, and for nobody else. */
  ReplyTarget of(Command command) {
    return aside(command.channel(), command.user(), command.responseUrl(), null);
  }

  /** In the pane that was opened. */
  ReplyTarget greeting(PaneOpened pane) {
    return slack.target(new Destination.Channel(pane.channel(), pane.thread(), null, true));
  }

  /** In a form's own window, or in the channel that it came from. */
  ReplyTarget of(FormSent sent) {
    String user = Incoming.userOf(sent.person());
    Origin origin = sent.origin();
    return slack.target(
        sent.everybody()
            ? new Destination.Aside(
                origin.channel(), user, "", clock.instant(), false, true, origin.thread())
            : new Destination.Window(sent.view(), user, origin));
  }

  /**
   * A message of its own below the one with the button.
   *
   * @param channel where that is: a press on the home tab is answered in the direct messages
   */
  ReplyTarget below(Press press, String channel) {
    return press.ephemeral()
        ? aside(channel, userOf(press), press.responseUrl(), press.thread())
        : slack.target(
            new Destination.Channel(
                channel, press.thread(), null, press.direct() && press.thread() != null));
  }

  /** Progress of what is decided shows where the decision will; anything else, below. */
  static ReplyTarget ofProgress(Press press, ReplyTarget inPlace, ReplyTarget below) {
    return press.direct() || press.ephemeral() || !press.view().isEmpty() ? inPlace : below;
  }

  /** In the place of the message with the button. */
  ReplyTarget inPlace(Press press, ReplyTarget below) {
    String user = userOf(press);
    if (press.atHome()) {
      return below;
    }
    if (!press.view().isEmpty()) {
      String thread = press.thread();
      Origin origin = new Origin(press.team(), press.channel(), thread == null ? "" : thread);
      return slack.target(new Destination.Window(press.view(), user, origin));
    }
    return slack.target(
        press.ephemeral()
            ? new Destination.Aside(
                press.channel(),
                user,
                press.responseUrl(),
                clock.instant().plus(Destination.LIFETIME),
                true,
                false,
                press.thread())
            : new Destination.Channel(press.channel(), press.thread(), press.ts(), false));
  }

  /** Where a reply to a press goes that is meant so. */
  ReplyTarget of(PressAnswer.Manner manner, Press press, ReplyTarget inPlace, ReplyTarget below) {
    String user = userOf(press);
    boolean window = !press.view().isEmpty();
    return switch (manner) {
      case REPLACES -> inPlace;
      // In a channel others read the answer: another view of it is for the presser alone.
      case VIEW ->
          window || press.ephemeral() || press.direct() || press.atHome()
              ? inPlace
              : aside(press.channel(), user, press.responseUrl(), press.thread());
      case BELOW -> window ? inPlace : below;
      case NOTE, ASIDE ->
          window
              ? inPlace
              : press.atHome()
                  ? below
                  : aside(press.channel(), user, press.responseUrl(), press.thread());
      case FOR_EVERYBODY ->
          press.ephemeral() || window
              ? slack.target(
                  new Destination.Aside(
                      press.channel(),
                      user,
                      press.responseUrl(),
                      clock.instant().plus(Destination.LIFETIME),
                      false,
                      true,
                      press.thread()))
              : below;
    };
  }

  private static String userOf(Press press) {
    return Incoming.userOf(press.person());
  }

  private ReplyTarget aside(String channel, String user, String url, @Nullable String thread) {
    return slack.target(
        new Destination.Aside(
            channel, user, url, clock.instant().plus(Destination.LIFETIME), false, false, thread));
  }
}
