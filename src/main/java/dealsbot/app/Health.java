package dealsbot.app;

import dealsbot.answer.ReadingPace;
import dealsbot.chat.Librarian;
import dealsbot.chat.Mailbox;
import dealsbot.chat.StatusReport;
import dealsbot.chat.Surface;
import dealsbot.index.Generation;
import dealsbot.metrics.BotMetrics;
import dealsbot.web.Mounts;
import dealsbot.web.WebResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What a supervisor and Prometheus ask for. Live is a bot that hears at least one of its platforms,
 * or may yet: only then would a new start help none. Ready is one that hears all of them and has an
 * index. Safe for use by many threads.
 */
final class Health {

  private final List<Pulse> pulses;
  private final Librarian librarian;

  Health(List<Pulse> pulses, Librarian librarian) {
    this.pulses = List.copyOf(pulses);
    this.librarian = librarian;
  }

  /** Whether every platform has been silent for so long that only a new start may help. */
  boolean deaf() {
    return !pulses.isEmpty() && pulses.stream().allMatch(Pulse::deaf);
  }

  /** Mounts {@code /healthz} and {@code /readyz}: a line each, and 503 where not. */
  void mount(Mounts mounts) {
    mounts.mount("GET", "/healthz", 0, request -> answer(deaf(), lines()));
    mounts.mount(
        "GET",
        "/readyz",
        0,
        request -> {
          List<String> lines = new ArrayList<>(lines());
          Optional<Generation> served = librarian.status().generation();
          lines.add(
              served
                  .map(now -> "Index: generation " + now.number() + " is served.")
                  .orElse("Index: there is none yet."));
          boolean hears = pulses.stream().allMatch(pulse -> pulse.hears().getAsBoolean());
          return answer(!hears || served.isEmpty(), lines);
        });
  }

  private List<String> lines() {
    return pulses.stream().map(pulse -> pulse.name() + ": " + pulse.sentence().get()).toList();
  }

  private static WebResponse answer(boolean trouble, List<String> lines) {
    return WebResponse.text(
        trouble ? 503 : 200, (trouble ? "not ok\n" : "ok\n") + String.join("\n", lines) + "\n");
  }

  /** Adds what is looked up when it is asked for. */
  void measure(BotMetrics metrics, Mailbox mailbox, IntSupplier working, Clock clock) {
    for (Pulse pulse : pulses) {
      String name = pulse.name().toLowerCase(Locale.ROOT);
      Surface surface = Surface.valueOf(pulse.name().toUpperCase(Locale.ROOT));
      metrics.gauge(
          "dealsbot_deaf_seconds",
          "Seconds since the platform gave its last sign of life.",
          name,
          pulse.secondsDeaf()::getAsLong);
      metrics.gauge(
          "dealsbot_inbox_open",
          "Deliveries that are neither answered nor done.",
          name,
          () -> mailbox.load(surface).open());
      metrics.gauge(
          "dealsbot_outbox_pending",
          "Replies on their way.",
          name,
          () -> mailbox.load(surface).pending());
      metrics.gauge(
          "dealsbot_undelivered",
          "Replies of the last week that were given up.",
          name,
          () -> mailbox.load(surface).undelivered());
    }
    metrics.gauge(
        "dealsbot_working", "Messages that wait for a worker or have one.", "", working::getAsInt);
    metrics.gauge(
        "dealsbot_index_generation",
        "The state of the index that is served.",
        "",
        () -> served().number());
    metrics.gauge(
        "dealsbot_index_articles", "Articles in the index.", "", () -> served().articles());
    metrics.gauge(
        "dealsbot_index_age_seconds",
        "How long ago the index was committed.",
        "",
        () -> Duration.between(served().created(), clock.instant()).toSeconds());
  }

  /** Adds how thoroughly questions were read. */
  void measure(BotMetrics metrics, ReadingPace pace) {
    for (String depth : List.of("whole", "short", "none", "remembered")) {
      metrics.gauge(
          "dealsbot_readings",
          "Questions since the start, by how much of the passages a model read for them.",
          depth,
          () -> pace.count(depth));
    }
  }

  private Generation served() {
    StatusReport status = librarian.status();
    return status.generation().orElseThrow(() -> new IllegalStateException("there is no index"));
  }
}
