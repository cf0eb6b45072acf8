package dealsbot.slack;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Mailbox;
import dealsbot.metrics.PlatformMetrics;
import java.time.Clock;

/** Makes Slack bots for tests of other packages: in a hurry, and without progress lines. */
public final class QuickSlack {

  private QuickSlack() {}

  /** A bot that talks to this peer, not started yet. */
  public static SlackBot bot(
      SlackPeer peer, ChatHandler handler, Dispatcher dispatcher, Mailbox mailbox) {
    return new SlackBot(
        peer.settings(),
        handler,
        dispatcher,
        mailbox,
        PlatformMetrics.NONE,
        SlackFixture.QUICK,
        Clock.systemUTC(),
        Pause.REAL);
  }
}
