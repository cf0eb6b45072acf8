package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work in order within a conversation, side by side between conversations. */
@Timeout(60)
class DispatcherTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  private void hold() {
    begun.countDown();
    try {
      assertTrue(goOn.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatIsBehindInItsOwnConversationWaitsForNoWorker() throws Exception {
    try (Dispatcher dispatcher = new Dispatcher(1, 10, Duration.ofSeconds(30))) {
      assertTrue(dispatcher.submit("a", this::hold));
      begun.await();
      assertTrue(dispatcher.submit("a", () -> done.add("a")));
      assertEquals(0, dispatcher.waiting());
      assertTrue(dispatcher.submit("b", () -> done.add("b")));
      assertEquals(1, dispatcher.waiting());
      assertEquals(3, dispatcher.depth());
      goOn.countDown();
    }
    assertEquals(List.of("b", "a"), List.copyOf(done));
  }

  @Test
  void whatStillWaitsAtAStopIsLeftAndNoWorkerEndsInAnError() throws Exception {
    Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    try {
      Dispatcher dispatcher = new Dispatcher(1, 10, Duration.ZERO);
      Queue<Thread> workers = new ConcurrentLinkedQueue<>();
      dispatcher.submit(
          "a",
          () -> {
            workers.add(Thread.currentThread());
            hold();
          });
      dispatcher.submit("a", () -> done.add("never"));
      begun.await();

      dispatcher.close();

      workers.element().join();
      assertFalse(dispatcher.submit("a", () -> done.add("late")));
      assertEquals(List.of(), List.copyOf(done));
      assertEquals(List.of(), List.copyOf(uncaught));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
