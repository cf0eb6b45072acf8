package dealsbot.telegram;

import com.pengrad.telegrambot.model.reaction.ReactionTypeEmoji;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SetMessageReaction;
import java.time.Duration;

/**
 * Shows in a chat that the bot works, until it is stopped: soon "typing…", which others in a group
 * may take for another question's, and when it takes longer, eyes on the question itself.
 */
final class Working {

  /** An answer that comes sooner needs no sign of work. */
  private static final Duration MOMENT = Duration.ofMillis(300);

  /** Telegram shows an action for 5 seconds. */
  private static final Duration REPEAT = Duration.ofMillis(4500);

  private static final ReactionTypeEmoji EYES = new ReactionTypeEmoji("👀");

  private final BotApi api;
  private final ReplyAddress address;
  private final int message;
  private final Time time;
  private final Thread thread;

  private volatile boolean looking;

  // Guarded by this.
  private boolean calling;
  private boolean done;

  private Working(BotApi api, ReplyAddress address, int message, Time time) {
    this.api = api;
    this.address = address;
    this.message = message;
    this.time = time;
    this.thread = Thread.ofVirtual().name("telegram-working").unstarted(this::run);
  }

  static Working start(BotApi api, ReplyAddress address, int message, Time time) {
    Working working = new Working(api, address, message, time);
    working.thread.start();
    return working;
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
        look();
      }
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts the eyes on the question, once; a group may not allow them. */
  private void look() throws InterruptedException {
    if (!looking && mayCall()) {
      looking = true;
      api.callBriefly(new SetMessageReaction(address.chat(), message, EYES));
      called();
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
      if (looking) {
        Thread.ofVirtual()
            .name("telegram-reaction")
            .start(() -> api.callBriefly(new SetMessageReaction(address.chat(), message)));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
