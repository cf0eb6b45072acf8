package dealsbot.slack;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Mailbox;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.web.Mounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bot in Slack: listens over Socket Mode or where Slack calls it, and answers mentions, direct
 * messages, follow-ups in its threads, the slash command, shortcuts and buttons. Safe for use by
 * many threads.
 */
public final class SlackBot implements AutoCloseable {

  private static final Pattern CONVERSATION =
      Pattern.compile("slack:[A-Z0-9]+:([A-Z0-9]+)(?::([A-Z0-9]+|\\d+\\.\\d+))?");

  /** How long an announcement may wait for Slack. */
  private static final Duration ANNOUNCING = Duration.ofMinutes(1);

  /** Slack's limits a minute, and how many edits are kept for replies. */
  private static final int EDITS = 50;

  private static final int EDITS_FOR_REPLIES = 20;
  private static final int PUBLICATIONS = 100;

  private static final Duration RETRY = Duration.ofMillis(100);

  private final Pulse pulse;
  private final Caller caller;
  private final Workspace slack;
  private final Outbox outbox;
  private final Postman postman;
  private final Intake intake;
  private final ScheduledThreadPoolExecutor timer;
  private final Optional<Webhook> webhook;
  private final Link link;

  /**
   * Makes a bot that is not connected yet.
   *
   * @param settings the workspace's tokens
   * @param handler answers the questions
   * @param dispatcher runs the handler, in order within a conversation; stays open
   * @param mailbox keeps what came in and what is to go out
   */
  public SlackBot(
      SlackSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Mailbox mailbox,
      PlatformMetrics metrics) {
    this(
        settings,
        handler,
        dispatcher,
        mailbox,
        metrics,
        Timing.REAL,
        Clock.systemUTC(),
        Pause.REAL);
  }

  SlackBot(
      SlackSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      Mailbox mailbox,
      PlatformMetrics metrics,
      Timing timing,
      Clock clock,
      Pause pause) {
    this.pulse = new Pulse(clock);
    this.caller = new Caller(settings, pulse, metrics);
    SlackApi api = new SlackApi(settings, caller);
    this.slack =
        new Workspace(
            api,
            new SlackViews(caller),
            new ChannelHistory(caller),
            new Allowance(EDITS, EDITS_FOR_REPLIES, clock, pause, metrics),
            clock);
    this.outbox = new Outbox(timing.pace(), pause, timing.farewell(), metrics, new Random());
    this.postman = new Postman(mailbox, outbox, slack);
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("slack-progress").factory());
    // A finished question's timer would otherwise stay until its time.
    timer.setRemoveOnCancelPolicy(true);
    Desk desk =
        new Desk(
            handler,
            mailbox,
            outbox,
            postman,
            slack,
            new People(caller, settings.admins(), clock),
            timer,
            timing,
            new Allowance(PUBLICATIONS, 0, clock, pause, metrics));
    Backlog backlog = new Backlog(dispatcher);
    AtomicReference<Identity> me = new AtomicReference<>(Identity.UNKNOWN);
    this.intake = new Intake(mailbox, handler, backlog, desk, me::get, clock);
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            backlog::retry, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
    switch (settings.transport()) {
      case SlackSettings.Transport.Socket(String appToken) -> {
        this.webhook = Optional.empty();
        this.link = new SocketLoop(api, caller.slack(), intake, appToken, me, pulse, timing);
      }
      case SlackSettings.Transport.Http(String secret) -> {
        this.webhook = Optional.of(new Webhook(new Signature(secret, clock), intake, pulse));
        this.link = new WebhookLoop(api, me, pulse, timing);
      }
    }
  }

  /**
   * Sends and answers what a former run left, then listens, on threads of its own. {@link #health}
   * tells how it went.
   *
   * @param mounts where Slack's calls arrive, when it is to call
   * @throws IllegalThreadStateException when called twice
   * @throws dealsbot.chat.StateException when the mailbox cannot be read
   */
  public void start(Mounts mounts) {
    postman.resume();
    intake.resume();
    webhook.ifPresent(hook -> mounts.mount("POST", Webhook.PATH, Webhook.LARGEST, hook));
    link.start();
  }

  /** Does the same where the bot opens the connection and Slack calls nobody. */
  public void start() {
    start(
        (method, path, largest, handler) -> {
          throw new IllegalStateException("Slack is to call, and there is nowhere to");
        });
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
    ReplyTarget target =
        slack.target(new Destination.Channel(channel, thread ? last : null, null, false));
    List<SlackMessage> messages = SlackRenderer.render(reply);
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    Instant since = slack.clock().instant();
    for (int i = 0; i < messages.size(); i++) {
      SlackMessage message = messages.get(i).marked();
      boolean end = i == messages.size() - 1;
      outbox.add(
          target.destination().lane(),
          new Outbox.Send() {
            @Override
            public boolean run() throws SlackFailure, InterruptedException {
              target.show(message);
              if (end) {
                arrived.complete(true);
              }
              return true;
            }

            @Override
            public Arrival arrival() throws SlackFailure {
              Arrival arrival = target.arrival(message, since);
              if (end && arrival == Arrival.THERE) {
                arrived.complete(true);
              }
              return arrival;
            }

            @Override
            public void failed(String reason) {
              arrived.complete(false);
            }
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
    link.close();
    outbox.close();
    timer.shutdownNow();
    caller.close();
  }
}
