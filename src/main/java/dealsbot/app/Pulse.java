package dealsbot.app;

import dealsbot.slack.SlackBot;
import dealsbot.slack.SlackHealth;
import dealsbot.telegram.TelegramBot;
import dealsbot.telegram.TelegramHealth;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether one platform still hears.
 *
 * @param name as a label
 * @param hears whether questions reach the bot now
 * @param secondsDeaf seconds since the platform gave its last sign of life
 * @param sentence the same for a person
 */
record Pulse(
    String name, BooleanSupplier hears, LongSupplier secondsDeaf, Supplier<String> sentence) {

  /** Silence for longer than this is no pause. */
  static final Duration DEAF = Duration.ofSeconds(90);

  /** Telegram's; until it was heard for the first time, since now. */
  static Pulse of(TelegramBot telegram) {
    long began = System.nanoTime();
    return new Pulse(
        "Telegram",
        () -> telegram.health().state() == TelegramHealth.State.UP,
        () -> {
          long since = telegram.health().secondsSincePoll();
          return since >= 0 ? since : (System.nanoTime() - began) / 1_000_000_000;
        },
        () -> telegram.health().sentence());
  }

  /** Slack's. */
  static Pulse of(SlackBot slack) {
    return new Pulse(
        "Slack",
        () -> slack.health().state() == SlackHealth.State.UP,
        () -> slack.health().secondsSilent(),
        () -> slack.health().sentence());
  }

  /** Whether nothing was heard for so long that something is wrong. */
  boolean deaf() {
    return secondsDeaf.getAsLong() > DEAF.toSeconds();
  }
}
