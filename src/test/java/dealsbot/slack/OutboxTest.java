package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

  @Test
  void aHundredAnswersAtOnceGoOutInOrderOneASecond() throws Exception {
    try (Outbox outbox = new Outbox(SECOND, pauses::add, SECOND)) {
      for (int i = 0; i < 100; i++) {
        outbox.add("C1", send("answer " + i));
      }
      for (int i = 0; i < 100; i++) {
        assertEquals("answer " + i, next());
        assertEquals(SECOND, pauses.poll(20, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void aLimitIsWaitedForExactlyAndNothingOvertakes() throws Exception {
    try (Outbox outbox = new Outbox(SECOND, pauses::add, SECOND)) {
      outbox.add("C1", failing(SlackFailure.limited(Duration.ofSeconds(30)), "first"));
      outbox.add("C1", send("second"));

      assertEquals("first", next());
      assertEquals("second", next());
      assertEquals(Duration.ofSeconds(30), pauses.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void otherChannelsGoOnWhileOneWaits() throws Exception {
    CountDownLatch limit = new CountDownLatch(1);
    Pause held =
        time -> {
          if (time.toSeconds() == 30) {
            limit.await();
          }
        };
    try (Outbox outbox = new Outbox(SECOND, held, SECOND)) {
      outbox.add("C1", failing(SlackFailure.limited(Duration.ofSeconds(30)), "held up"));
      outbox.add("C2", send("elsewhere"));

      assertEquals("elsewhere", next());
      limit.countDown();
      assertEquals("held up", next());
    }
  }

  @Test
  void whatSlackNeverSawIsTriedAgainAFewTimes() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    try (Outbox outbox = new Outbox(SECOND, pauses::add, SECOND)) {
      outbox.add(
          "C1",
          () -> {
            tries.incrementAndGet();
            throw SlackFailure.notSent(new IOException("no route"));
          });
      outbox.add("C1", send("the next"));

      assertEquals("the next", next());
      assertEquals(20, tries.get());
      List<Duration> waits = new ArrayList<>();
      pauses.drainTo(waits);
      List<Long> seconds = List.of(2L, 4L, 8L, 16L, 32L, 60L, 60L);
      for (int i = 0; i < seconds.size(); i++) {
        long least = seconds.get(i) * 1000;
        long wait = waits.get(i).toMillis();
        assertTrue(wait >= least && wait <= least * 5 / 4, "wait " + i + ": " + wait);
      }
    }
  }

  @Test
  void whatSlackMayHaveSeenIsNotRepeated() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    try (Outbox outbox = new Outbox(SECOND, pauses::add, SECOND)) {
      for (SlackFailure failure :
          List.of(SlackFailure.unknown("broken_off", null), SlackFailure.refused("is_archived"))) {
        outbox.add(
            "C1",
            () -> {
              tries.incrementAndGet();
              throw failure;
            });
      }
      outbox.add(
          "C1",
          () -> {
            throw new StackOverflowError("provoked");
          });
      outbox.add("C1", send("the next"));

      assertEquals("the next", next());
      assertEquals(2, tries.get());
    }
  }

  @Test
  void closingLetsWaitingMessagesOut() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    Outbox outbox = new Outbox(SECOND, time -> slow.await(), Duration.ofSeconds(20));
    outbox.add("C1", send("one"));
    outbox.add("C1", send("two"));
    Thread closing = Thread.ofVirtual().start(outbox::close);
    slow.countDown();
    closing.join();

    assertEquals("one", next());
    assertEquals("two", next());
    outbox.add("C1", send("too late"));
    assertTrue(sent.isEmpty());
  }

  private Outbox.Send send(String what) {
    return () -> sent.add(what);
  }

  private Outbox.Send failing(SlackFailure once, String what) {
    AtomicInteger tries = new AtomicInteger();
    return () -> {
      if (tries.getAndIncrement() == 0) {
        throw once;
      }
      return sent.add(what);
    };
  }

  private String next() throws InterruptedException {
    return sent.poll(20, TimeUnit.SECONDS);
  }
}
