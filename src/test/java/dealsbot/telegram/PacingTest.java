package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.metrics.PlatformMetrics;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Telegram's rates are kept. */
class PacingTest {

  private static final long GROUP = -1001234567890L;
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aGroupGetsAtMostTwentyMessagesAMinute() throws Exception {
    ManualTime time = new ManualTime();
    Pacing pacing = new Pacing(time, PlatformMetrics.NONE);
    BlockingQueue<Long> sent = new LinkedBlockingQueue<>();
    Thread sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 21; i++) {
                      pacing.await(GROUP, true);
                      sent.add(time.nanos());
                    }
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
    Long first = sent.poll(10, TimeUnit.SECONDS);
    for (int i = 1; i < 20; i++) {
      time.awaitSleep(SECOND);
      time.advance(SECOND);
      sent.poll(10, TimeUnit.SECONDS);
    }
    time.awaitSleep(Duration.ofSeconds(41));
    time.advance(Duration.ofSeconds(41));

    assertEquals(Duration.ofSeconds(60).toNanos(), sent.poll(10, TimeUnit.SECONDS) - first);
    sender.join();
  }

  @Test
  void allChatsTogetherGetAtMostThirtyMessagesASecond() throws Exception {
    ManualTime time = new ManualTime();
    Pacing pacing = new Pacing(time, PlatformMetrics.NONE);
    for (int chat = 1; chat <= 30; chat++) {
      pacing.await(chat, false);
    }
    CountDownLatch sent = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                pacing.await(31, false);
                sent.countDown();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    time.awaitSleep(SECOND);
    assertEquals(1, sent.getCount());
    time.advance(SECOND);
    assertTrue(sent.await(10, TimeUnit.SECONDS));
  }
}
