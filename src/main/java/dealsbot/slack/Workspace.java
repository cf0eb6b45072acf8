package dealsbot.slack;

import java.time.Clock;

/**
 * What targets need to reach the workspace.
 *
 * @param api messages and files
 * @param views windows, the home tab, the pane
 * @param history what a channel holds
 * @param edits how many messages may be edited
 * @param clock tells when a response URL is too old
 */
record Workspace(
    SlackApi api, SlackViews views, ChannelHistory history, Allowance edits, Clock clock) {

  /** Shows messages there. */
  ReplyTarget target(Destination destination) {
    return switch (destination) {
      case Destination.Channel channel -> new ChannelTarget(this, channel);
      case Destination.Aside aside -> new AsideTarget(this, aside);
      case Destination.Window window -> new WindowTarget(this, window);
    };
  }
}
