package dealsbot.telegram;

import com.google.gson.JsonElement;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import dealsbot.chat.Deliveries;
import dealsbot.chat.Dispatcher;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates one by one and hands what they want to the dispatcher. One that cannot be read is
 * logged and set aside, so that it holds up no other.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private static final int EVERYTHING = Integer.MAX_VALUE;

  private final MessageReader reader;
  private final Answering answering;
  private final Dispatcher dispatcher;
  private final Deliveries deliveries;

  /** A permit is out for each message that was accepted and whose reply has not left yet. */
  private final Semaphore underWay = new Semaphore(EVERYTHING);

  Intake(MessageReader reader, Answering answering, Dispatcher dispatcher, Deliveries deliveries) {
    this.reader = reader;
    this.answering = answering;
    this.dispatcher = dispatcher;
    this.deliveries = deliveries;
  }

  /**
   * Hands one update over.
   *
   * @return false when there is no room for it now: to be offered again
   */
  boolean take(BotIdentity me, int id, JsonElement raw) {
    Incoming incoming = read(me, id, raw);
    ReplyAddress address =
        switch (incoming) {
          case Incoming.Question question -> question.address();
          case Incoming.Notice notice -> notice.address();
          case Incoming.Press press -> press.address();
          case Incoming.Dropped dropped -> dropped.address();
          case Incoming.Ignored ignored -> null;
        };
    if (address == null) {
      return true;
    }
    underWay.acquireUninterruptibly();
    boolean accepted =
        dispatcher.submit(address.conversation(), () -> work("telegram:update:" + id, incoming));
    if (!accepted) {
      underWay.release();
    } else if (incoming instanceof Incoming.Press press) {
      answering.acknowledge(press);
    }
    return accepted;
  }

  private Incoming read(BotIdentity me, int id, JsonElement raw) {
    try {
      // From its text: read from the tree, a number too large would be cut down in silence.
      Update update = BotUtils.GSON.fromJson(raw.toString(), Update.class);
      if (update.callbackQuery() != null) {
        return reader.read(update.callbackQuery());
      }
      Message message = update.message();
      return message == null ? new Incoming.Ignored() : reader.read(message, me);
    } catch (RuntimeException | StackOverflowError unreadable) {
      log.warn("Update {} cannot be read and is set aside: {}", id, unreadable.toString());
      return new Incoming.Ignored();
    }
  }

  /**
   * Runs in the conversation's turn. The update becomes known only here: had it been known before a
   * full queue turned it away, it would be taken for a repetition when it is offered again.
   */
  private void work(String key, Incoming incoming) {
    boolean handedOn = false;
    try {
      if (!deliveries.firstTime(key)) {
        return;
      }
      switch (incoming) {
        case Incoming.Question question -> {
          answering.answer(question, underWay::release);
          handedOn = true;
        }
        case Incoming.Notice notice -> {
          String onceKey = notice.onceKey();
          if (onceKey == null || deliveries.firstTime(onceKey)) {
            answering.say(notice, underWay::release);
            handedOn = true;
          }
        }
        case Incoming.Dropped dropped -> {
          answering.takeIn(dropped, underWay::release);
          handedOn = true;
        }
        case Incoming.Press press -> {
          answering.press(press, underWay::release);
          handedOn = true;
        }
        case Incoming.Ignored ignored -> {}
      }
    } finally {
      if (!handedOn) {
        underWay.release();
      }
    }
  }

  /** Waits until every accepted message has its reply; whether that came about in time. */
  boolean awaitReplies(long seconds) throws InterruptedException {
    boolean all = underWay.tryAcquire(EVERYTHING, seconds, TimeUnit.SECONDS);
    if (all) {
      underWay.release(EVERYTHING);
    }
    return all;
  }
}
