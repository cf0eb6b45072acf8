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
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
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
 * and has the reply sent where it belongs ({@link Targets}). Over 200 lines, since each kind of
 * thing has its step here. Safe for many threads.
 */
final class Desk {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final ChatHandler handler;
  private final Mailbox mailbox;
  private final Outbox outbox;
  private final Postman postman;
  private final Workspace slack;
  private final People people;
  private final ScheduledExecutorService timer;
  private final Timing timing;
  private final Targets targets;
  private final Courtesies courtesies;

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
    this.targets = new Targets(slack);
    this.courtesies = new Courtesies(handler, outbox, slack, publishing);
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
                targets.of(command),
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
      Thread.ofVirtual().name("slack-window").start(() -> courtesies.open(shortcut));
    } else if (incoming instanceof HomeOpened home) {
      backlog.add(
          home.conversation(),
          () -> courtesies.home(home.team(), home.user(), HomeTab.Page.ARTICLES));
    }
  }

  private void late(long id, Incoming incoming, OpenDelivery former, boolean overheard) {
    ReplyTarget target =
        switch (incoming) {
          case IncomingMessage message when !overheard -> targets.of(message);
          case Command command -> targets.of(command);
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
    ReplyTarget target = targets.of(message);
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
    courtesies.title(message, text);
    answer(id, target, progress -> handler.handle(request, progress));
  }

  private void greet(long id, PaneOpened pane) {
    courtesies.suggest(pane);
    postman.send(id, Reply.of(Wording.GREETING), targets.greeting(pane));
  }

  private void form(long id, FormSent sent) {
    Origin origin = sent.origin();
    ReplyTarget target = targets.of(sent);
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
    if (press.atHome() && press.action().startsWith(HomeTab.PAGE)) {
      courtesies.home(press.team(), user, HomeTab.Page.of(press.action()));
      mailbox.done(id);
      return;
    }
    String channel = press.atHome() ? people.direct(user) : press.channel();
    ReplyTarget below = targets.below(press, channel);
    ReplyTarget inPlace = targets.inPlace(press, below);
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
    Exchange exchange =
        new Exchange(Targets.ofProgress(press, inPlace, below), outbox, timer, timing);
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
    postman.send(id, answer.reply(), targets.of(answer.manner(), press, inPlace, below));
    if (press.atHome()) {
      courtesies.home(press.team(), user, HomeTab.Page.ARTICLES);
    }
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

  private Place place(String team, String channel, String person, boolean alone) {
    String chat = chat(team, channel);
    return channel.startsWith("D") ? Place.direct(chat) : people.channel(chat, person, alone);
  }
}
