package dealsbot.telegram;

import com.google.gson.JsonParser;
import dealsbot.chat.Correlation;
import dealsbot.chat.Delivery;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.Surface;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates in these steps: each is read, those that want something are kept together in one
 * write, and each that was not seen before gets its turn with the dispatcher. One that cannot be
 * read is logged and set aside, so that it holds up no other. Safe for use by many threads.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private static final int EVERYTHING = Integer.MAX_VALUE;

  /** How soon work is offered again when the dispatcher was full. */
  private static final Duration FULL_PAUSE = Duration.ofMillis(250);

  private final UpdateReader reader;
  private final Answering answering;
  private final InlineAnswers inline;
  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final Mailbox mailbox;
  private final PollHealth health;
  private final Time time;
  private final Clock clock;

  /** A permit is out for each update that was accepted and whose reply has not left yet. */
  private final Semaphore underWay = new Semaphore(EVERYTHING);

  /** Threads that wait for room. */
  private final AtomicInteger waiting = new AtomicInteger();

  private volatile boolean resumed;
  private volatile boolean closed;

  private record Wanted(RawUpdate update, Incoming.Work work) {}

  Intake(
      UpdateReader reader,
      Answering answering,
      InlineAnswers inline,
      Outbox outbox,
      Dispatcher dispatcher,
      Mailbox mailbox,
      PollHealth health,
      Time time,
      Clock clock) {
    this.reader = reader;
    this.answering = answering;
    this.inline = inline;
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.mailbox = mailbox;
    this.health = health;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Goes on with what the last stop or crash left: first the replies that had not left, then what
   * had no reply. To be called before anything is taken.
   *
   * @throws dealsbot.chat.StateException when that cannot be read; to be tried again
   */
  void resume(BotIdentity me) throws InterruptedException {
    List<OpenDelivery> open = mailbox.open(Surface.TELEGRAM);
    if (!resumed) {
      resumed = true;
      outbox.resume();
    }
    for (OpenDelivery delivery : open) {
      Incoming incoming = read(me, delivery);
      if (incoming instanceof Incoming.Work work) {
        hand("telegram:kept:" + delivery.id(), work, () -> resume(delivery, work));
      } else {
        mailbox.done(delivery.id());
      }
    }
  }

  private Incoming read(BotIdentity me, OpenDelivery delivery) {
    try {
      return RawUpdate.of(JsonParser.parseString(delivery.payload()))
          .map(update -> reader.read(me, update))
          .orElseGet(Incoming.Ignored::new);
    } catch (RuntimeException unreadable) {
      log.error("A kept update cannot be read", unreadable);
      return new Incoming.Ignored();
    }
  }

  private void resume(OpenDelivery delivery, Incoming.Work work) {
    if (delivery.stale()) {
      answering.away(delivery, work, underWay::release);
    } else {
      answering.work(delivery.id(), work, null, underWay::release);
    }
  }

  /**
   * Takes a batch. When it returns, what wants something is on the disk and has its turn.
   *
   * @throws dealsbot.chat.StateException when it could not be kept: not to be acknowledged
   * @throws InterruptedException when the bot stops: what was kept is worked on after the next
   *     start
   */
  void take(BotIdentity me, List<RawUpdate> updates) throws InterruptedException {
    List<Wanted> wanted = new ArrayList<>();
    for (RawUpdate update : updates) {
      switch (reader.read(me, update)) {
        case Incoming.Work work -> wanted.add(new Wanted(update, work));
        case Incoming.InlineQuery query -> inline.answer(me, query);
        case Incoming.Moved(long from, long to) -> outbox.moved(from, to);
        case Incoming.Ignored ignored -> {}
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    List<OptionalLong> ids = mailbox.acceptAll(wanted.stream().map(this::delivery).toList());
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).isPresent()) {
        accepted(ids.get(i).getAsLong(), wanted.get(i));
      }
    }
  }

  private void accepted(long id, Wanted wanted) throws InterruptedException {
    Incoming.Work work = wanted.work();
    Acknowledgement acknowledgement =
        work instanceof Incoming.Press press ? answering.acknowledge(press) : null;
    hand(
        wanted.update().key(),
        work,
        () -> answering.work(id, work, acknowledgement, underWay::release));
  }

  private Delivery delivery(Wanted wanted) {
    List<String> keys = new ArrayList<>(List.of(wanted.update().key()));
    String onceKey = wanted.work() instanceof Incoming.Notice notice ? notice.onceKey() : null;
    if (onceKey != null) {
      keys.add(onceKey);
    }
    Instant now = clock.instant();
    Instant written = UpdateReader.written(wanted.update()).orElse(now);
    return new Delivery(
        Surface.TELEGRAM,
        keys,
        wanted.work().address().conversation(),
        wanted.update().json().toString(),
        written.isAfter(now) ? now : written);
  }

  /**
   * Gives work its turn, waiting for room as long as that takes.
   *
   * @param name what the log calls it
   */
  private void hand(String name, Incoming.Work work, Runnable turn) throws InterruptedException {
    underWay.acquireUninterruptibly();
    boolean handed = false;
    try {
      handed = dispatcher.submit(work.address().conversation(), () -> run(name, turn));
      if (!handed) {
        waiting.incrementAndGet();
        try {
          while (!handed) {
            health.troubled("More questions arrive than can be answered; the newest wait.");
            if (closed) {
              throw new InterruptedException("the bot stops");
            }
            time.sleep(FULL_PAUSE);
            handed = dispatcher.submit(work.address().conversation(), () -> run(name, turn));
          }
        } finally {
          waiting.decrementAndGet();
        }
      }
    } finally {
      if (!handed) {
        underWay.release();
      }
    }
  }

  private void run(String name, Runnable turn) {
    try {
      Correlation.during(name, turn);
    } catch (Throwable failure) {
      // It stays kept, and is tried again after the next start.
      log.error("An update could not be worked on", failure);
      underWay.release();
    }
  }

  /** Whether what was taken before still waits for room. */
  boolean isFull() {
    return waiting.get() > 0;
  }

  /** Lets nobody wait for room any longer. */
  void close() {
    closed = true;
  }

  /** Waits until every accepted update has its reply; whether that came about in time. */
  boolean awaitReplies(long seconds) throws InterruptedException {
    boolean all = underWay.tryAcquire(EVERYTHING, seconds, TimeUnit.SECONDS);
    if (all) {
      underWay.release(EVERYTHING);
    }
    return all;
  }
}
