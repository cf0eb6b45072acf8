package dealsbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Deliveries;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bot in Slack: listens over Socket Mode and answers mentions, direct messages, follow-ups in
 * its threads and the slash command. Safe for use by many threads.
 */
public final class SlackBot implements AutoCloseable {

  private static final Pattern CONVERSATION =
      Pattern.compile("slack:[A-Z0-9]+:([A-Z0-9]+)(?::([A-Z0-9]+|\\d+\\.\\d+))?");

  /** How long an announcement may wait for Slack. */
  private static final Duration ANNOUNCING = Duration.ofMinutes(1);

  private final Pulse pulse;
  private final SlackApi api;
  private final Outbox outbox;
  private final ScheduledThreadPoolExecutor timer;
  private final App app;
  private final SocketLoop loop;

  /**
   * Makes a bot that is not connected yet.
   *
   * @param settings the workspace's tokens
   * @param handler answers the questions
   * @param dispatcher runs the handler, in order within a conversation; stays open
   * @param deliveries knows what was answered already
   */
  public SlackBot(
      SlackSettings settings, ChatHandler handler, Dispatcher dispatcher, Deliveries deliveries) {
    this(settings, handler, dispatcher, deliveries, Timing.REAL, Clock.systemUTC(), Pause.REAL);
  }

  SlackBot(
      SlackSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Deliveries deliveries,
      Timing timing,
      Clock clock,
      Pause pause) {
    this.pulse = new Pulse(clock);
    this.api = new SlackApi(settings, pulse);
    this.outbox = new Outbox(timing.pace(), pause, timing.farewell());
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("slack-progress").factory());
    // A finished question's timer would otherwise stay until its time.
    timer.setRemoveOnCancelPolicy(true);
    Questions questions =
        new Questions(api, handler, dispatcher, deliveries, outbox, timer, timing, clock);
    AtomicReference<Identity> me = new AtomicReference<>(Identity.UNKNOWN);
    AppConfig config = AppConfig.builder().slack(api.slack()).build();
    this.app = new App(config, api.slack(), List.of(new Inbound(questions, me::get)));
    this.loop = new SocketLoop(api, app, settings.appToken(), me, pulse, timing);
  }

  /**
   * Connects, on a thread of its own. {@link #health} tells how it went.
   *
   * @throws IllegalThreadStateException when called twice
   */
  public void start() {
    app.start();
    loop.start();
  }

  /**
   * Says something in a channel, a thread or to a person, without having been asked there.
   *
   * @param place a conversation of this platform's, or of another; {@code slack:TEAM:USER} for a
   *     person
   * @return whether it arrived
   */
  public boolean announce(String place, Reply reply) {
    Matcher name = CONVERSATION.matcher(place);
    if (!name.matches()) {
      return false;
    }
    String last = name.group(2);
    boolean thread = last != null && last.contains(".");
    // What was said to one person in a channel goes to them directly.
    String channel = last == null || thread ? name.group(1) : last;
    ChannelTarget target = new ChannelTarget(api, channel, thread ? last : null);
    List<SlackMessage> messages = SlackRenderer.render(reply);
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    for (int i = 0; i < messages.size(); i++) {
      SlackMessage message = messages.get(i);
      boolean end = i == messages.size() - 1;
      outbox.add(
          target.lane(),
          () -> {
            target.show(message);
            if (end) {
              arrived.complete(true);
            }
            return true;
          });
    }
    try {
      return arrived.get(ANNOUNCING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }

  /** How the connection is now. */
  public SlackHealth health() {
    return pulse.health();
  }

  /** Takes no more questions, sends the replies that are ready, disconnects: a few seconds. */
  @Override
  public void close() {
    loop.close();
    outbox.close();
    timer.shutdownNow();
    app.stop();
    api.close();
  }
}
