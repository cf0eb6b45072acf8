package dealsbot.slack;

import dealsbot.slack.SlackHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what is known of Slack's health. Safe for many threads. */
final class Pulse {

  private final Clock clock;
  private State state = State.STARTING;
  private String sentence = "Connecting to Slack.";
  private @Nullable String refusal;
  private Instant lastSign;

  Pulse(Clock clock) {
    this.clock = clock;
    this.lastSign = clock.instant();
  }

  /** Slack said something, anything. */
  synchronized void beat() {
    lastSign = clock.instant();
  }

  synchronized void up() {
    state = State.UP;
    sentence = "Connected to Slack.";
    beat();
  }

  synchronized void down(String why) {
    state = State.DOWN;
    sentence = why;
  }

  /** The Web API refused the bot's token: questions still come in, but no answer goes out. */
  synchronized void tokenRefused(String why) {
    refusal = why;
  }

  synchronized void tokenAccepted() {
    refusal = null;
  }

  synchronized boolean isTokenRefused() {
    return refusal != null;
  }

  synchronized SlackHealth health() {
    long silent = Math.max(0, Duration.between(lastSign, clock.instant()).toSeconds());
    return refusal == null
        ? new SlackHealth(state, sentence, silent)
        : new SlackHealth(State.DOWN, refusal, silent);
  }
}
