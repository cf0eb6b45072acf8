package dealsbot.slack;

import dealsbot.chat.PlainText;
import dealsbot.chat.Progress;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One question being worked on: shows how far the work is when it takes longer than a moment. Safe
 * for many threads.
 */
final class Exchange implements Progress, AutoCloseable {

  private final ReplyTarget target;
  private final Outbox outbox;
  private final Future<?> ticking;
  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile String line = Wording.ONE_MOMENT;
  private volatile boolean finished;

  // Touched by the lane only.
  private @Nullable String shown;

  Exchange(ReplyTarget target, Outbox outbox, ScheduledExecutorService timer, Timing timing) {
    this.target = target;
    this.outbox = outbox;
    this.ticking =
        timer.scheduleWithFixedDelay(
            this::tick,
            timing.progressAfter().toMillis(),
            timing.progressEvery().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void update(String line) {
    this.line = line;
  }

  private void tick() {
    // One at a time: behind a rate limit they would pile up.
    if (!finished && queued.compareAndSet(false, true)) {
      outbox.add(target.destination().lane(), this::showProgress);
    }
  }

  private boolean showProgress() throws SlackFailure {
    // Cleared first, so that a failure does not end all progress; a repeat runs this again.
    queued.set(false);
    String latest = line;
    if (finished || latest.equals(shown)) {
      return false;
    }
    boolean sent = target.progress(Markup.escape(PlainText.neutralise(latest)));
    shown = latest;
    return sent;
  }

  /** No progress shows from now on. */
  @Override
  public void close() {
    finished = true;
    ticking.cancel(false);
  }
}
