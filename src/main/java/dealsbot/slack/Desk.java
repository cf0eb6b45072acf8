package dealsbot.slack;

import dealsbot.chat.Block;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.Person;
import dealsbot.chat.Place;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Prompt;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what people do in Slack, each thing in its conversation's turn: asks the chat handler
 * and has the reply sent where it belongs. Over 200 lines, since each kind of thing has its step
 * here. Safe for many threads.
 */
final class Desk {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final int PROMPTS = 4;
  private static final int REMEMBERED_TITLES = 10_000;

  private final ChatHandler handler;
  private final Mailbox mailbox;
  private final Outbox outbox;
  private final Postman postman;
  private final Workspace slack;
  private final People people;
  private final ScheduledExecutorService timer;
  private final Timing timing;
  private final Clock clock;
  private final Allowance publishing;
  private final ThreadMemory titled = new ThreadMemory(REMEMBERED_TITLES);

  Desk(
      ChatHandler handler,
      Mailbox mailbox,
      Outbox outbox,
      Postman postman,
      Workspace slack,
      People people,
      ScheduledExecutorService timer,
      Timing timing,
      Allowance publishing) {
    this.handler = handler;
    this.mailbox = mailbox;
    this.outbox = outbox;
    this.postman = postman;
    this.slack = slack;
    this.people = people;
    this.timer = timer;
    this.timing = timing;
    this.clock = slack.clock();
    this.publishing = publishing;
  }

  /** A channel as settings are kept for it. */
  String chat(String team, String channel) {
    return "slack:" + team + ":" + channel;
  }

  /**
   * Works on something that was kept.
   *
   * @param id its delivery's
   * @param overheard whether it was not meant for the bot
   * @param former the delivery, when a former run accepted it; null otherwise
   */
  void work(long id, Incoming incoming, boolean overheard, @Nullable OpenDelivery former) {
    try {
      if (former != null && former.stale()) {
        late(id, incoming, former, overheard);
        return;
      }
      switch (incoming) {
        case IncomingMessage message -> message(id, message, overheard);
        case Command command ->
            answer(
                id,
                aside(command.channel(), command.user(), command.responseUrl(), null),
                progress ->
                    handler.handle(
                        new ChatRequest(
                            new Person(Surface.SLACK, command.team() + ":" + command.user()),
                            command.conversation(),
                            Markup.fromSlashCommand(Markup.plain(command.text())),
                            place(
                                command.team(),
                                command.channel(),
                                command.team() + ":" + command.user(),
                                true)),
                        progress));
        case Press press -> press(id, press);
        case FormSent sent -> form(id, sent);
        case PaneOpened pane -> greet(id, pane);
        case HomeOpened home -> mailbox.done(id);
        case ShortcutUsed shortcut -> mailbox.done(id);
      }
    } catch (RuntimeException | Error failure) {
      // Still in the mailbox, so that a restart tries again; anything else would lose it.
      log.error("Slack delivery {} could not be worked on", id, failure);
    }
  }

  /** Does what is worth nothing later. */
  void atOnce(Incoming incoming, Backlog backlog) {
    if (incoming instanceof ShortcutUsed shortcut) {
      // Not behind anybody's question: Slack waits for 3 seconds.
      Thread.ofVirtual().name("slack-window").start(() -> open(shortcut));
    } else if (incoming instanceof HomeOpened home) {
      backlog.add(home.conversation(), () -> show(home.team(), home.user()));
    }
  }

  private void late(long id, Incoming incoming, OpenDelivery former, boolean overheard) {
    ReplyTarget target =
        switch (incoming) {
          case IncomingMessage message when !overheard -> channel(message);
          case Command command ->
              aside(command.channel(), command.user(), command.responseUrl(), null);
          default -> null;
        };
    if (target == null) {
      mailbox.done(id);
    } else {
      postman.send(id, former.away(), target);
    }
  }

  private void message(long id, IncomingMessage message, boolean overheard) {
    Person person = new Person(Surface.SLACK, message.person());
    ReplyTarget target = channel(message);
    SharedFile file = message.file();
    if (file != null && message.direct()) {
      FileDrop drop =
          new FileDrop(
              person,
              message.conversation(),
              file.name(),
              file.size(),
              () -> slack.api().file(file.url()));
      answer(id, target, progress -> handler.file(drop, progress));
      return;
    }
    String text = message.request();
    Place place =
        message.direct()
            ? Place.direct(chat(message.team(), message.channel()))
            : text.startsWith("/")
                ? place(message.team(), message.channel(), message.person(), false)
                : Place.shared(chat(message.team(), message.channel()), false);
    ChatRequest request =
        new ChatRequest(person, message.conversation(), text.isEmpty() ? "/help" : text, place);
    if (overheard) {
      Optional<Reply> reply = handler.overhear(request, Progress.SILENT);
      reply.ifPresentOrElse(said -> postman.send(id, said, target), () -> mailbox.done(id));
      return;
    }
    name(message, text);
    answer(id, target, progress -> handler.handle(request, progress));
  }

  /** Gives a new conversation of the pane its first question as its title. */
  private void name(IncomingMessage message, String text) {
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

  private void greet(long id, PaneOpened pane) {
    List<Prompt> prompts = handler.prompts(PROMPTS);
    if (!prompts.isEmpty()) {
      attempt(
          pane.channel(),
          () -> slack.views().prompts(pane.channel(), pane.thread(), Wording.PROMPTS, prompts));
    }
    postman.send(
        id,
        Reply.of(Wording.GREETING),
        slack.target(new Destination.Channel(pane.channel(), pane.thread(), null, true)));
  }

  private void form(long id, FormSent sent) {
    String user = Incoming.userOf(sent.person());
    Origin origin = sent.origin();
    ReplyTarget target =
        slack.target(
            sent.everybody()
                ? new Destination.Aside(
                    origin.channel(), user, "", clock.instant(), false, true, origin.thread())
                : new Destination.Window(sent.view(), user, origin));
    ChatRequest request =
        new ChatRequest(
            new Person(Surface.SLACK, sent.person()),
            sent.conversation(),
            sent.form().request(sent.words()),
            place(origin.team(), origin.channel(), sent.person(), !sent.everybody()));
    answer(
        id,
        target,
        progress -> {
          Reply reply = handler.handle(request, progress);
          return sent.everybody() ? under(sent.words(), reply) : reply;
        });
  }

  private void press(long id, Press press) {
    String user = Incoming.userOf(press.person());
    String channel = press.atHome() ? people.direct(user) : press.channel();
    ReplyTarget below =
        press.ephemeral()
            ? aside(channel, user, press.responseUrl(), press.thread())
            : slack.target(
                new Destination.Channel(
                    channel, press.thread(), null, press.direct() && press.thread() != null));
    ReplyTarget inPlace = inPlace(press, user, below);
    Person person = new Person(Surface.SLACK, press.person());
    Place place =
        press.atHome() || press.direct()
            ? Place.direct(chat(press.team(), channel))
            : place(
                press.team(),
                channel,
                press.person(),
                press.ephemeral() || !press.view().isEmpty());
    if (press.atHome() && press.action().startsWith(HomeTab.ASK)) {
      ask(id, new ChatRequest(person, chat(press.team(), channel), press.data(), place), below);
      return;
    }
    Exchange exchange = new Exchange(progressOf(press, inPlace, below), outbox, timer, timing);
    PressAnswer answer;
    try (exchange) {
      answer =
          handler.press(
              new ButtonPress(person, press.conversation(), press.data(), place), exchange);
    } catch (RuntimeException | Error failure) {
      log.error("A button in Slack could not be answered", failure);
      answer = new PressAnswer(Reply.of(Wording.FAILED), false);
    }
    if (answer.reply().isSilent()) {
      mailbox.done(id);
      return;
    }
    postman.send(id, answer.reply(), target(answer.manner(), press, user, inPlace, below));
    if (press.atHome()) {
      show(press.team(), user);
    }
  }

  /** Progress of what is decided shows where the decision will; anything else, below. */
  private static ReplyTarget progressOf(Press press, ReplyTarget inPlace, ReplyTarget below) {
    return press.direct() || press.ephemeral() || !press.view().isEmpty() ? inPlace : below;
  }

  private ReplyTarget inPlace(Press press, String user, ReplyTarget below) {
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

  private ReplyTarget target(
      PressAnswer.Manner manner, Press press, String user, ReplyTarget inPlace, ReplyTarget below) {
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

  /** A suggested question of the home tab: asked in the direct messages, where it is seen. */
  private void ask(long id, ChatRequest request, ReplyTarget target) {
    answer(id, target, progress -> under(request.text(), handler.handle(request, progress)));
  }

  /** The reply below the question, which nobody else has said there. */
  private static Reply under(String question, Reply reply) {
    if (reply.isSilent()) {
      return reply;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(Block.Run.bold(question))));
    blocks.addAll(reply.blocks());
    return new Reply(blocks, reply.verdict());
  }

  private void open(ShortcutUsed shortcut) {
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

  /** Shows somebody their home tab as it is now. */
  private void show(String team, String user) {
    Person person = new Person(Surface.SLACK, team + ":" + user);
    attempt(
        "home:" + user,
        () -> {
          publishing.take();
          slack.views().publish(user, HomeTab.of(handler.home(person)));
        });
  }

  private void answer(long id, ReplyTarget target, Function<Progress, Reply> work) {
    Reply reply;
    try (Exchange exchange = new Exchange(target, outbox, timer, timing)) {
      reply = work.apply(exchange);
    } catch (RuntimeException | Error failure) {
      log.error("Slack delivery {} could not be answered", id, failure);
      reply = Reply.of(Wording.FAILED);
    }
    if (reply.isSilent()) {
      mailbox.done(id);
    } else {
      postman.send(id, reply, target);
    }
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

  private Place place(String team, String channel, String person, boolean alone) {
    String chat = chat(team, channel);
    return channel.startsWith("D") ? Place.direct(chat) : people.channel(chat, person, alone);
  }

  private ReplyTarget channel(IncomingMessage message) {
    String thread = message.replyThread();
    return slack.target(
        new Destination.Channel(
            message.channel(), thread, null, message.direct() && thread != null));
  }

  private ReplyTarget aside(String channel, String user, String url, @Nullable String thread) {
    return slack.target(
        new Destination.Aside(
            channel, user, url, clock.instant().plus(Destination.LIFETIME), false, false, thread));
  }

  @FunctionalInterface
  private interface Attempt {
    void make() throws SlackFailure, InterruptedException;
  }
}
