package dealsbot.slack;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Person;
import dealsbot.chat.Prompt;
import dealsbot.chat.Surface;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack's people like to have beside answers and can do without: titles, suggested questions,
 * windows, the home tab. What cannot be shown is left out. Safe for many threads.
 */
final class Courtesies {

  private static final Logger log = LoggerFactory.getLogger(Courtesies.class);
  private static final int PROMPTS = 4;
  private static final int REMEMBERED_TITLES = 10_000;

  private final ChatHandler handler;
  private final Outbox outbox;
  private final Workspace slack;
  private final Allowance publishing;
  private final ThreadMemory titled = new ThreadMemory(REMEMBERED_TITLES);

  Courtesies(ChatHandler handler, Outbox outbox, Workspace slack, Allowance publishing) {
    this.handler = handler;
    this.outbox = outbox;
    this.slack = slack;
    this.publishing = publishing;
  }

  /** Gives a new conversation of the pane its first question as its title. */
  void title(IncomingMessage message, String text) {
    String thread = message.thread();
    if (!message.direct() || thread == null || text.isEmpty()) {
      return;
    }
    String conversation = message.channel() + ":" + thread;
    if (!titled.isIn(conversation)) {
      titled.join(conversation);
      attempt(message.channel(), () -> slack.views().title(message.channel(), thread, text));
    }
  }

  /** Suggests questions in a pane. */
  void suggest(PaneOpened pane) {
    List<Prompt> prompts = handler.prompts(PROMPTS);
    if (!prompts.isEmpty()) {
      attempt(
          pane.channel(),
          () -> slack.views().prompts(pane.channel(), pane.thread(), Wording.PROMPTS, prompts));
    }
  }

  /** Opens a shortcut's window. */
  void open(ShortcutUsed shortcut) {
    try {
      slack
          .views()
          .open(
              shortcut.trigger(),
              FormWindow.form(shortcut.form(), shortcut.origin(), shortcut.text()));
    } catch (SlackFailure | RuntimeException | Error failure) {
      log.warn("A window could not be opened in Slack", failure);
    }
  }

  /** Shows somebody a page of their home tab as it is now. */
  void home(String team, String user, HomeTab.Page page) {
    Person person = new Person(Surface.SLACK, team + ":" + user);
    attempt(
        "home:" + user,
        () -> {
          publishing.take();
          slack.views().publish(user, HomeTab.of(handler.home(person), page));
        });
  }

  /** Sends something that may be missing, in its lane. */
  private void attempt(String lane, Attempt attempt) {
    outbox.add(
        lane,
        () -> {
          try {
            attempt.make();
          } catch (SlackFailure failure) {
            if (failure.kind() == SlackFailure.Kind.LIMITED) {
              throw failure;
            }
            log.debug("Something that can be missing is missing in Slack", failure);
          }
          return false;
        });
  }

  @FunctionalInterface
  private interface Attempt {
    void make() throws SlackFailure, InterruptedException;
  }
}
