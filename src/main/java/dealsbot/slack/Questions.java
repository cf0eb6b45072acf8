package dealsbot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Deliveries;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.FileDrop;
import dealsbot.chat.Person;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which messages are questions to the bot, and has each answered once by the dispatcher's
 * workers. Safe for many threads.
 */
final class Questions {

  private static final Logger log = LoggerFactory.getLogger(Questions.class);
  private static final int REMEMBERED_THREADS = 10_000;

  private final SlackApi api;
  private final ChatHandler handler;
  private final Dispatcher dispatcher;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final ScheduledExecutorService timer;
  private final Timing timing;
  private final Clock clock;
  private final ThreadMemory threads = new ThreadMemory(REMEMBERED_THREADS);

  Questions(
      SlackApi api,
      ChatHandler handler,
      Dispatcher dispatcher,
      Deliveries deliveries,
      Outbox outbox,
      ScheduledExecutorService timer,
      Timing timing,
      Clock clock) {
    this.api = api;
    this.handler = handler;
    this.dispatcher = dispatcher;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.timer = timer;
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Takes a message, which may not be for the bot.
   *
   * @return false when the message is a question and there is no room for it now
   */
  boolean ask(IncomingMessage message) {
    if (message.file() != null && message.direct()) {
      return takeIn(message, message.file());
    }
    String text = Markup.fromMessage(Markup.plain(message.text()));
    // Without words only what is meant for the bot alone gets a reply: not a picture in a thread.
    if (!isForBot(message) || (text.isEmpty() && !message.mentionsBot() && !message.direct())) {
      return true;
    }
    String thread = message.replyThread();
    if (thread != null) {
      threads.join(message.channel() + ":" + thread);
    }
    ChatRequest request =
        new ChatRequest(
            new Person(Surface.SLACK, message.person()),
            message.conversation(),
            text.isEmpty() ? "/help" : text);
    ReplyTarget target = new ChannelTarget(api, message.channel(), thread);
    // Looked up by the worker, so that a delivery without room can come again. A mention comes as
    // two events of one ts; both lie in one conversation, whose work is done one by one.
    return dispatcher.submit(
        request.conversation(),
        () ->
            answer(
                request,
                target,
                "slack:event:" + message.eventId(),
                "slack:" + message.channel() + ":" + message.ts()));
  }

  /** Takes a file that was dropped into the direct messages. */
  private boolean takeIn(IncomingMessage message, SharedFile file) {
    FileDrop drop =
        new FileDrop(
            new Person(Surface.SLACK, message.person()),
            message.conversation(),
            file.name(),
            file.size(),
            () -> api.file(file.url()));
    ReplyTarget target = new ChannelTarget(api, message.channel(), message.replyThread());
    return dispatcher.submit(
        message.conversation(),
        () ->
            answer(
                progress -> handler.file(drop, progress),
                target,
                "slack:event:" + message.eventId(),
                "slack:" + message.channel() + ":" + message.ts()));
  }

  /**
   * Takes a slash command.
   *
   * @return false when there is no room for it now
   */
  boolean ask(SlashCommandPayload command) {
    String channel = command.getChannelId();
    String user = command.getUserId();
    String text = command.getText() == null ? "" : command.getText();
    ChatRequest request =
        new ChatRequest(
            new Person(Surface.SLACK, command.getTeamId() + ":" + user),
            // Others in the channel see neither command nor reply, so they share no conversation.
            "slack:" + command.getTeamId() + ":" + channel + ":" + user,
            Markup.fromSlashCommand(Markup.plain(text)));
    ReplyTarget target = new CommandTarget(api, clock, channel, user, command.getResponseUrl());
    return dispatcher.submit(
        request.conversation(),
        () -> answer(request, target, "slack:command:" + command.getTriggerId()));
  }

  /**
   * Takes a pressed button.
   *
   * @return false when there is no room for it now
   */
  boolean press(Press press) {
    String user = press.person().substring(press.person().indexOf(':') + 1);
    ReplyTarget below =
        press.ephemeral()
            ? new CommandTarget(api, clock, press.channel(), user, press.responseUrl())
            : new ChannelTarget(api, press.channel(), press.thread());
    ReplyTarget inPlace =
        press.ephemeral()
            ? CommandTarget.inPlace(api, clock, press.channel(), user, press.responseUrl())
            : ChannelTarget.inPlaceOf(api, press.channel(), press.thread(), press.ts());
    return dispatcher.submit(
        press.conversation(),
        () -> {
          if (!deliveries.firstTime("slack:press:" + press.channel() + ":" + press.id())) {
            return;
          }
          Exchange exchange = new Exchange(inPlace, outbox, timer, timing);
          PressAnswer answer;
          try {
            answer =
                handler.press(
                    new ButtonPress(
                        new Person(Surface.SLACK, press.person()),
                        press.conversation(),
                        press.data()),
                    exchange);
          } catch (Throwable failure) {
            log.error("A button in Slack could not be answered", failure);
            answer = new PressAnswer(Reply.of(Wording.FAILED), false);
          }
          exchange.finish(answer.reply(), answer.replaces() ? inPlace : below);
        });
  }

  private boolean isForBot(IncomingMessage message) {
    return message.direct()
        || message.mentionsBot()
        || (!message.addressesOther() && message.thread() != null && isIn(message));
  }

  private boolean isIn(IncomingMessage message) {
    return message.threadOfBot() || threads.isIn(message.channel() + ":" + message.thread());
  }

  private void answer(ChatRequest request, ReplyTarget target, String... deliveryKeys) {
    answer(progress -> handler.handle(request, progress), target, deliveryKeys);
  }

  private void answer(Function<Progress, Reply> work, ReplyTarget target, String... deliveryKeys) {
    for (String key : deliveryKeys) {
      if (!deliveries.firstTime(key)) {
        return;
      }
    }
    Exchange exchange = new Exchange(target, outbox, timer, timing);
    Reply reply;
    try {
      reply = work.apply(exchange);
    } catch (Throwable failure) {
      log.error("A question from Slack could not be answered", failure);
      reply = Reply.of(Wording.FAILED);
    }
    exchange.finish(reply);
  }
}
