package dealsbot.telegram;

import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.Place;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the handler answer, shows meanwhile that it works, and posts what it says. Each method runs
 * {@code end} once the reply has left or was given up.
 */
final class Answering {

  private static final Logger log = LoggerFactory.getLogger(Answering.class);

  private static final Reply SORRY =
      Reply.of("Sorry, something went wrong on my side. Please try again in a moment.");

  private final ChatHandler handler;
  private final BotApi api;
  private final Outbox outbox;
  private final Managers managers;
  private final Time time;

  Answering(ChatHandler handler, BotApi api, Outbox outbox, Managers managers, Time time) {
    this.handler = handler;
    this.api = api;
    this.outbox = outbox;
    this.managers = managers;
    this.time = time;
  }

  /** Begins to wait for the end of a press, before its turn has come. */
  Acknowledgement acknowledge(Incoming.Press press) {
    return Acknowledgement.soon(api, press.callback(), time);
  }

  /** Does what an update asks for; {@code delivery} ends with it. */
  void work(
      long delivery, Incoming.Work work, @Nullable Acknowledgement acknowledgement, Runnable end) {
    outbox.heardFrom(work.address().chat());
    switch (work) {
      case Incoming.Question question ->
          answer(
              delivery,
              question.address(),
              question.message(),
              progress -> handler.handle(managed(question.request()), progress),
              end);
      case Incoming.Dropped dropped ->
          answer(
              delivery,
              dropped.address(),
              dropped.message(),
              progress -> handler.file(dropped.drop(), progress),
              end);
      case Incoming.Notice notice ->
          post(delivery, notice.address(), Reply.of(notice.sentence()), end);
      case Incoming.Overheard overheard -> overhear(delivery, overheard, end);
      case Incoming.Press press ->
          press(
              delivery, press, acknowledgement == null ? acknowledge(press) : acknowledgement, end);
    }
  }

  /** Owns up to having been away, where something was asked. */
  void away(OpenDelivery delivery, Incoming.Work work, Runnable end) {
    switch (work) {
      case Incoming.Question question ->
          post(delivery.id(), question.address(), delivery.away(), end);
      case Incoming.Dropped dropped -> post(delivery.id(), dropped.address(), delivery.away(), end);
      // Talk has gone on, and a button can be pressed again.
      case Incoming.Notice notice -> nothing(delivery.id(), end);
      case Incoming.Overheard overheard -> nothing(delivery.id(), end);
      case Incoming.Press press -> nothing(delivery.id(), end);
    }
  }

  private void nothing(long delivery, Runnable end) {
    outbox.nothing(delivery);
    end.run();
  }

  private void post(long delivery, ReplyAddress address, Reply reply, Runnable end) {
    outbox.post(delivery, address, reply, new ProgressMessage(address, outbox, time), end);
  }

  private void answer(
      long delivery,
      ReplyAddress address,
      int message,
      Function<Progress, Reply> work,
      Runnable end) {
    ProgressMessage progress = new ProgressMessage(address, outbox, time);
    Reply reply;
    Working working = Working.start(api, address, message, time);
    try {
      reply = work.apply(progress);
    } catch (Throwable failure) {
      // An Error as well: the person who asked is told, and the next question is answered.
      log.error("A question could not be answered", failure);
      reply = SORRY;
    } finally {
      working.stop();
    }
    outbox.post(delivery, address, reply, progress, end);
  }

  private void overhear(long delivery, Incoming.Overheard overheard, Runnable end) {
    ReplyAddress address = overheard.address();
    ProgressMessage progress = new ProgressMessage(address, outbox, time);
    Optional<Reply> reply = Optional.empty();
    try {
      reply = handler.overhear(overheard.request(), progress);
    } catch (Throwable failure) {
      // Nobody asked the bot, so nobody is told.
      log.error("Talk could not be followed", failure);
    }
    if (reply.isPresent()) {
      outbox.post(delivery, address, reply.get(), progress, end);
    } else {
      nothing(delivery, end);
    }
  }

  /** Does what a button stands for, and shows it in the button's message or below it. */
  private void press(
      long delivery, Incoming.Press press, Acknowledgement acknowledgement, Runnable end) {
    ReplyAddress address = press.address();
    ProgressMessage progress = new ProgressMessage(address, outbox, time, press.message());
    PressAnswer answer;
    try {
      answer = handler.press(managed(press.press()), progress);
    } catch (Throwable failure) {
      log.error("A button could not be answered", failure);
      answer = new PressAnswer(SORRY, PressAnswer.Manner.BELOW);
    }
    if (answer.manner() == PressAnswer.Manner.NOTE) {
      Optional<String> note = note(answer.reply());
      if (note.isPresent() && acknowledgement.give(note.get())) {
        nothing(delivery, end);
        return;
      }
    }
    ProgressMessage place =
        answer.replaces() ? progress : new ProgressMessage(address, outbox, time);
    outbox.post(delivery, address, answer.reply(), place, end);
    acknowledgement.give("");
  }

  /** The reply as a line above the chat; empty when it is too long for that. */
  private static Optional<String> note(Reply reply) {
    List<MessageText> texts = new TelegramRenderer().render(reply);
    String line = texts.getFirst().plain();
    return texts.size() == 1
            && texts.getFirst().buttons().isEmpty()
            && line.length() <= Acknowledgement.LONGEST_NOTE
        ? Optional.of(line)
        : Optional.empty();
  }

  /** Finds out about the person's rights in a group where they matter. */
  private ChatRequest managed(ChatRequest request) {
    boolean matters =
        request.place().shared()
            && request.text().strip().toLowerCase(Locale.ROOT).startsWith("/settings");
    return matters && manages(request.place(), request.person().id())
        ? new ChatRequest(
            request.person(),
            request.conversation(),
            request.text(),
            Place.shared(request.place().chat(), true))
        : request;
  }

  private ButtonPress managed(ButtonPress press) {
    return press.place().shared() && manages(press.place(), press.person().id())
        ? new ButtonPress(
            press.person(),
            press.conversation(),
            press.data(),
            Place.shared(press.place().chat(), true))
        : press;
  }

  private boolean manages(Place place, String person) {
    return ReplyAddress.of(place.chat())
        .filter(chat -> managers.manages(chat.chat(), Long.parseLong(person)))
        .isPresent();
  }
}
