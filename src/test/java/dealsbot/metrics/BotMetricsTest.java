package dealsbot.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BotMetricsTest {

  private final BotMetrics metrics = new BotMetrics();

  private String text() {
    return metrics.exposition();
  }

  private void has(String line) {
    assertTrue(text().lines().anyMatch(line::equals), () -> line + " is not in\n" + text());
  }

  @Test
  void questionsAreCountedAndTimed() {
    metrics.answered("telegram", "answered", Duration.ofMillis(12));
    metrics.answered("telegram", "answered", Duration.ofMillis(700));
    metrics.answered("slack", "not_in_articles", Duration.ofMillis(3));
    has("dealsbot_questions_total{platform=\"telegram\",verdict=\"answered\"} 2.0");
    has("dealsbot_questions_total{platform=\"slack\",verdict=\"not_in_articles\"} 1.0");
    has("dealsbot_answer_seconds_bucket{platform=\"telegram\",le=\"0.025\"} 1");
    has("dealsbot_answer_seconds_bucket{platform=\"telegram\",le=\"1.0\"} 2");
    has("dealsbot_answer_seconds_count{platform=\"telegram\"} 2");
  }

  @Test
  void aPlatformsCallsAndWaitsAreCounted() {
    metrics.platform("slack").called("chat.postMessage", PlatformMetrics.Outcome.LIMITED);
    metrics.platform("slack").waited(Duration.ofMillis(1500));
    has(
        "dealsbot_api_requests_total{method=\"chat.postMessage\",outcome=\"limited\",platform=\"slack\"}"
            + " 1.0");
    has("dealsbot_api_wait_seconds_total{platform=\"slack\"} 1.5");
  }

  @Test
  void aNumberIsLookedUpWhenItIsAskedFor() {
    int[] depth = {3};
    metrics.gauge("dealsbot_open", "Open.", "telegram", () -> depth[0]);
    metrics.gauge("dealsbot_open", "Open.", "slack", () -> 1);
    metrics.gauge("dealsbot_generation", "Generation.", "", () -> 7);
    has("dealsbot_open{of=\"telegram\"} 3.0");
    depth[0] = 4;
    has("dealsbot_open{of=\"telegram\"} 4.0");
    has("dealsbot_open{of=\"slack\"} 1.0");
    has("dealsbot_generation 7.0");
  }

  @Test
  void aNumberThatCannotBeHadLeavesTheOthersThere() {
    metrics.gauge("dealsbot_open", "Open.", "slack", () -> 1);
    metrics.gauge(
        "dealsbot_open",
        "Open.",
        "telegram",
        () -> {
          throw new IllegalStateException("closed");
        });
    has("dealsbot_open{of=\"slack\"} 1.0");
    assertFalse(text().contains("telegram"));
  }
}
