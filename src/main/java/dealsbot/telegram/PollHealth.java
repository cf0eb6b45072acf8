package dealsbot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps what the poll loop last saw and tells it as health. Safe for use by many threads. */
final class PollHealth {

  /** A poll takes up to a minute: silence for longer than this means that the bot is deaf. */
  private static final Duration DEAF = Duration.ofSeconds(90);

  private final Time time;
  private final long began;

  // Guarded by this.
  private long heardAt;
  private boolean heard;
  private boolean refused;
  private @Nullable String trouble;

  PollHealth(Time time) {
    this.time = time;
    this.began = time.nanos();
  }

  /** Telegram answered as it should. */
  synchronized void heard() {
    heardAt = time.nanos();
    heard = true;
    refused = false;
    trouble = null;
  }

  /** It did not, which may pass by itself; the sentence is kept until it does. */
  synchronized void troubled(String sentence) {
    trouble = sentence;
  }

  /** No message is heard until a person does what the sentence says. */
  synchronized void refused(String sentence) {
    refused = true;
    trouble = sentence;
  }

  synchronized TelegramHealth now() {
    Duration silence = time.since(heard ? heardAt : began);
    return new TelegramHealth(state(silence), sentence(silence), heard ? silence.toSeconds() : -1);
  }

  private TelegramHealth.State state(Duration silence) {
    if (refused || silence.compareTo(DEAF) > 0) {
      return TelegramHealth.State.DOWN;
    }
    return heard ? TelegramHealth.State.UP : TelegramHealth.State.STARTING;
  }

  private String sentence(Duration silence) {
    if (trouble != null) {
      return trouble;
    }
    if (silence.compareTo(DEAF) > 0) {
      return "Telegram has not answered for " + silence.toSeconds() + " seconds.";
    }
    return heard ? "Telegram is connected." : "Connecting to Telegram.";
  }
}
