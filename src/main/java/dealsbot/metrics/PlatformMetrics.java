package dealsbot.metrics;

import java.time.Duration;

/** Counts what goes on between the bot and one platform. Safe for use by many threads. */
public interface PlatformMetrics {

  /** Counts nothing. */
  PlatformMetrics NONE =
      new PlatformMetrics() {
        @Override
        public void called(String method, Outcome outcome) {}

        @Override
        public void waited(Duration time) {}
      };

  /** How a call to the platform ended. */
  enum Outcome {
    /** As it should. */
    OK,
    /** The platform asked to slow down. */
    LIMITED,
    /** The platform refused it. */
    REFUSED,
    /** No answer, or none that could be read. */
    FAILED
  }

  /**
   * The platform's API was called.
   *
   * @param method the API's own name for it, such as {@code sendMessage}
   */
  void called(String method, Outcome outcome);

  /** A message waited that long for the platform's pace, or for what the platform asked for. */
  void waited(Duration time);
}
