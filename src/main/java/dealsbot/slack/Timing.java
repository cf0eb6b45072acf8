package dealsbot.slack;

import java.time.Duration;

/**
 * How long the Slack adapter waits for what.
 *
 * @param progressAfter work that takes longer shows a progress line
 * @param progressEvery the least time between two edits of that line (Slack allows 50 a minute)
 * @param pace the least time between two messages in a channel (Slack allows one a second)
 * @param pingEvery how often the connection is tried with a ping
 * @param firstBackoff wait after the first failed connection; doubles from there
 * @param longestBackoff the most that it doubles to; below 60 s, so that Slack's return is noticed
 *     within a minute
 * @param farewell how long a close waits for replies that are still to be sent
 */
record Timing(
    Duration progressAfter,
    Duration progressEvery,
    Duration pace,
    Duration pingEvery,
    Duration firstBackoff,
    Duration longestBackoff,
    Duration farewell) {

  static final Timing REAL =
      new Timing(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(3));
}
