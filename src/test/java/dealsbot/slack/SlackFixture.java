package dealsbot.slack;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.store.BotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A bot connected to a {@link SlackPeer}, in a hurry, with a handler that echoes by default. */
final class SlackFixture implements AutoCloseable {

  /** No progress lines, no pace, quick pings. */
  static final Timing QUICK =
      new Timing(
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ofMillis(100),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(3));

  final SlackPeer peer;
  final BlockingQueue<ChatRequest> requests = new LinkedBlockingQueue<>();
  final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
  final Dispatcher dispatcher = new Dispatcher(4, 100, Duration.ofSeconds(1));
  final Path folder = Files.createTempDirectory("slack-fixture");
  final BotStore store;
  final SlackBot bot;

  SlackFixture() throws Exception {
    this((request, progress) -> Reply.of("Heard: " + request.text()), QUICK, Clock.systemUTC());
  }

  SlackFixture(ChatHandler handler) throws Exception {
    this(handler, QUICK, Clock.systemUTC());
  }

  SlackFixture(ChatHandler handler, Timing timing, Clock clock) throws Exception {
    this(new SlackPeer(), handler, timing, clock);
    bot.start();
    peer.awaitSocket();
    await(SlackHealth.State.UP);
  }

  /** Leaves the start to the test. */
  SlackFixture(SlackPeer peer, ChatHandler handler, Timing timing, Clock clock) throws IOException {
    this.peer = peer;
    this.store =
        new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), Duration.ofHours(1), clock);
    this.bot =
        new SlackBot(
            peer.settings(),
            (request, progress) -> {
              requests.add(request);
              return handler.handle(request, progress);
            },
            dispatcher,
            store.mailbox(),
            PlatformMetrics.NONE,
            timing,
            clock,
            pauses::add);
  }

  /** The next request that reached the handler. */
  ChatRequest request() throws InterruptedException {
    ChatRequest request = requests.poll(20, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request reached the handler");
    }
    return request;
  }

  /** Waits for a state of health, with bounds. */
  SlackHealth await(SlackHealth.State state) {
    for (int tries = 0; tries < 400; tries++) {
      SlackHealth health = bot.health();
      if (health.state() == state) {
        return health;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("not " + state + " but " + bot.health());
  }

  @Override
  public void close() throws Exception {
    try (peer) {
      dispatcher.close();
      bot.close();
      store.close();
    }
  }
}
