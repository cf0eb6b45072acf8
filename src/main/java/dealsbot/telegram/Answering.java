package dealsbot.telegram;

import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the handler answer a question, shows meanwhile that it works, and posts what it says. */
final class Answering {

  private static final Logger log = LoggerFactory.getLogger(Answering.class);

  private static final Reply SORRY =
      Reply.of("Sorry, something went wrong on my side. Please try again in a moment.");

  private final ChatHandler handler;
  private final BotApi api;
  private final Outbox outbox;
  private final Time time;

  Answering(ChatHandler handler, BotApi api, Outbox outbox, Time time) {
    this.handler = handler;
    this.api = api;
    this.outbox = outbox;
    this.time = time;
  }

  /** Answers a question; {@code sent} runs once the reply has left or was given up. */
  void answer(Incoming.Question question, Runnable sent) {
    answer(question.address(), sent, progress -> handler.handle(question.request(), progress));
  }

  /** Takes a file in; {@code sent} runs once the reply has left or was given up. */
  void takeIn(Incoming.Dropped dropped, Runnable sent) {
    answer(dropped.address(), sent, progress -> handler.file(dropped.drop(), progress));
  }

  private void answer(ReplyAddress address, Runnable sent, Function<Progress, Reply> work) {
    outbox.heardFrom(address.chat());
    ProgressMessage progress = new ProgressMessage(address, outbox, time);
    Reply reply;
    Typing typing = Typing.start(api, address, time);
    try {
      reply = work.apply(progress);
    } catch (Throwable failure) {
      // An Error as well: the person who asked is told, and the next question is answered.
      log.error("A question could not be answered", failure);
      reply = SORRY;
    } finally {
      typing.stop();
    }
    outbox.post(address, reply, progress, sent);
  }

  /** Ends the waiting sign on the button at once, whatever the work behind it takes. */
  void acknowledge(Incoming.Press press) {
    Thread.ofVirtual()
        .name("telegram-callback")
        .start(() -> api.callBriefly(new AnswerCallbackQuery(press.callback())));
  }

  /** Does what a button stands for, and shows it in the button's message or below it. */
  void press(Incoming.Press press, Runnable sent) {
    outbox.heardFrom(press.address().chat());
    ProgressMessage progress = new ProgressMessage(press.address(), outbox, time, press.message());
    PressAnswer answer;
    try {
      answer = handler.press(press.press(), progress);
    } catch (Throwable failure) {
      log.error("A button could not be answered", failure);
      answer = new PressAnswer(SORRY, false);
    }
    ProgressMessage place =
        answer.replaces() ? progress : new ProgressMessage(press.address(), outbox, time);
    outbox.post(press.address(), answer.reply(), place, sent);
  }

  /** Says one sentence; {@code sent} runs once it has left or was given up. */
  void say(Incoming.Notice notice, Runnable sent) {
    outbox.heardFrom(notice.address().chat());
    ProgressMessage none = new ProgressMessage(notice.address(), outbox, time);
    outbox.post(notice.address(), Reply.of(notice.sentence()), none, sent);
  }
}
