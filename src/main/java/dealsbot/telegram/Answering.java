package dealsbot.telegram;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Reply;
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
    outbox.heardFrom(question.address().chat());
    ProgressMessage progress = new ProgressMessage(question.address(), outbox, time);
    Reply reply;
    Typing typing = Typing.start(api, question.address(), time);
    try {
      reply = handler.handle(question.request(), progress);
    } catch (Throwable failure) {
      // An Error as well: the person who asked is told, and the next question is answered.
      log.error("A question could not be answered", failure);
      reply = SORRY;
    } finally {
      typing.stop();
    }
    outbox.post(question.address(), reply, progress, sent);
  }

  /** Says one sentence; {@code sent} runs once it has left or was given up. */
  void say(Incoming.Notice notice, Runnable sent) {
    outbox.heardFrom(notice.address().chat());
    ProgressMessage none = new ProgressMessage(notice.address(), outbox, time);
    outbox.post(notice.address(), Reply.of(notice.sentence()), none, sent);
  }
}
