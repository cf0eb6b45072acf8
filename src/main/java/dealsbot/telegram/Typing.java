package dealsbot.telegram;

import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.SendChatAction;
import java.time.Duration;

/** Shows "typing…" in a chat from shortly after its start until it is stopped. */
final class Typing {

  /** An answer that comes sooner needs no sign of work. */
  private static final Duration MOMENT = Duration.ofMillis(300);

  /** Telegram shows an action for 5 seconds. */
  private static final Duration REPEAT = Duration.ofMillis(4500);

  private final BotApi api;
  private final ReplyAddress address;
  private final Time time;
  private final Thread thread;

  // Guarded by this.
  private boolean calling;
  private boolean done;

  private Typing(BotApi api, ReplyAddress address, Time time) {
    this.api = api;
    this.address = address;
    this.time = time;
    this.thread = Thread.ofVirtual().name("telegram-typing").unstarted(this::run);
  }

  static Typing start(BotApi api, ReplyAddress address, Time time) {
    Typing typing = new Typing(api, address, time);
    typing.thread.start();
    return typing;
  }

  private void run() {
    SendChatAction action = new SendChatAction(address.chat(), ChatAction.typing);
    if (address.topic() != null) {
      action.messageThreadId(address.topic());
    }
    try {
      time.sleep(MOMENT);
      while (mayCall()) {
        api.callBriefly(action); // whatever comes of it: the answer matters, not this
        called();
        time.sleep(REPEAT);
      }
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean mayCall() {
    calling = !done;
    return calling;
  }

  private synchronized void called() throws InterruptedException {
    calling = false;
    if (done) {
      throw new InterruptedException("answered meanwhile");
    }
  }

  /** Ends the sign, so that it does not outlive the answer. */
  void stop() {
    synchronized (this) {
      done = true;
      // Never amid a call: that would break the connection, which others use as well.
      if (!calling) {
        thread.interrupt();
      }
    }
    try {
      thread.join(Duration.ofSeconds(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
