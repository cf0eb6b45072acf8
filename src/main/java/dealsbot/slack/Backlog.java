package dealsbot.slack;

import dealsbot.chat.Dispatcher;
import java.util.ArrayDeque;
import java.util.Queue;

/** What was accepted and has no room on the dispatcher yet, in its order. Safe for many threads. */
final class Backlog {

  /** More than this is not accepted: Slack keeps it, and delivers it again. */
  private static final int MOST = 10_000;

  private final Dispatcher dispatcher;

  /** Guarded by this. */
  private final Queue<Job> waiting = new ArrayDeque<>();

  private record Job(String conversation, Runnable work) {}

  Backlog(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Has work done in its conversation's turn. */
  synchronized void add(String conversation, Runnable work) {
    if (!waiting.isEmpty() || !dispatcher.submit(conversation, work)) {
      waiting.add(new Job(conversation, work));
    }
  }

  /** Hands on what there is room for by now. */
  synchronized void retry() {
    for (Job next = waiting.peek();
        next != null && dispatcher.submit(next.conversation(), next.work());
        next = waiting.peek()) {
      waiting.remove();
    }
  }

  synchronized boolean isFull() {
    return waiting.size() >= MOST;
  }
}
