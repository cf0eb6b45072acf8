package dealsbot.slack;

import dealsbot.TestFolder;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.FileDrop;
import dealsbot.chat.Home;
import dealsbot.chat.Person;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Prompt;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.store.BotStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  final Path folder = TestFolder.create("slack-fixture");
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
    this(peer, peer.settings(), handler, timing, clock);
  }

  /** A bot that Slack calls; leaves the start to the test. */
  static SlackFixture http(SlackPeer peer, ChatHandler handler) throws IOException {
    return new SlackFixture(peer, peer.httpSettings(), handler, QUICK, Clock.systemUTC());
  }

  private SlackFixture(
      SlackPeer peer, SlackSettings settings, ChatHandler handler, Timing timing, Clock clock)
      throws IOException {
    this.peer = peer;
    this.store =
        new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), Duration.ofHours(1), clock);
    this.bot =
        new SlackBot(
            settings,
            recorded(handler),
            dispatcher,
            store.mailbox(),
            PlatformMetrics.NONE,
            timing,
            clock,
            pauses::add);
  }

  private ChatHandler recorded(ChatHandler handler) {
    return new ChatHandler() {
      @Override
      public Reply handle(ChatRequest request, Progress progress) {
        requests.add(request);
        return handler.handle(request, progress);
      }

      @Override
      public boolean hearsAll(String chat) {
        return handler.hearsAll(chat);
      }

      @Override
      public Optional<Reply> overhear(ChatRequest request, Progress progress) {
        return handler.overhear(request, progress);
      }

      @Override
      public List<Prompt> prompts(int most) {
        return handler.prompts(most);
      }

      @Override
      public Home home(Person person) {
        return handler.home(person);
      }

      @Override
      public Reply file(FileDrop drop, Progress progress) {
        return handler.file(drop, progress);
      }

      @Override
      public PressAnswer press(ButtonPress press, Progress progress) {
        return handler.press(press, progress);
      }
    };
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
    } finally {
      TestFolder.delete(folder);
    }
  }
}
