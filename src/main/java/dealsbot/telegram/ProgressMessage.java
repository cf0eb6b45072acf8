package dealsbot.telegram;

import dealsbot.chat.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Shows long work as one message that is edited now and then, and that the reply takes over in the
 * end. Short work shows nothing.
 */
final class ProgressMessage implements Progress {

  /** Work that ends sooner needs no words. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** Edits count as messages, and a group has 20 a minute for everybody. */
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

  private static final Duration BETWEEN_EDITS_IN_GROUPS = Duration.ofSeconds(10);

  private final ReplyAddress address;
  private final Outbox outbox;
  private final Time time;
  private final Duration between;
  private final long began;

  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile long notBefore;

  /** The message in the chat; null until there is one. Set in the chat's own turn. */
  private volatile @Nullable Integer message;

  ProgressMessage(ReplyAddress address, Outbox outbox, Time time) {
    this.address = address;
    this.outbox = outbox;
    this.time = time;
    this.between = address.group() ? BETWEEN_EDITS_IN_GROUPS : BETWEEN_EDITS;
    this.began = time.nanos();
    this.notBefore = began + MOMENT.toNanos();
  }

  /** Goes on in a message that is there already, the one with the pressed button. */
  ProgressMessage(ReplyAddress address, Outbox outbox, Time time, int message) {
    this(address, outbox, time);
    this.message = message;
  }

  @Override
  public void update(String line) {
    if (time.nanos() - notBefore < 0 || !waiting.compareAndSet(false, true)) {
      return;
    }
    notBefore = time.nanos() + between.toNanos();
    outbox.postProgress(address, line, this);
  }

  /** The line has left, as {@code shown} when the chat has a message for it now. */
  void shown(@Nullable Integer shown) {
    if (shown != null) {
      message = shown;
    }
    waiting.set(false);
  }

  /** The message to take over; null when there is none. */
  @Nullable Integer message() {
    return message;
  }
}
