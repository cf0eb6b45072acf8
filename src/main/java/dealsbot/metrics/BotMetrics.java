package dealsbot.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is counted in one process, each bot with a registry of its own. Safe for many threads.
 */
public final class BotMetrics {

  private static final Logger log = LoggerFactory.getLogger(BotMetrics.class);

  /** What the text of {@link #exposition} is sent as. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double[] SECONDS = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2, 5, 10
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Map<Gauge, DoubleSupplier> gauges = new ConcurrentHashMap<>();

  private final Counter questions =
      Counter.builder()
          .name("dealsbot_questions_total")
          .help("Questions, by platform and by what came of them.")
          .labelNames("platform", "verdict")
          .register(registry);

  private final Histogram answering =
      Histogram.builder()
          .name("dealsbot_answer_seconds")
          .help("From a message's turn to its reply being ready to send.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("platform")
          .register(registry);

  private final Counter calls =
      Counter.builder()
          .name("dealsbot_api_requests_total")
          .help("Calls to a platform's API, by method and outcome.")
          .labelNames("platform", "method", "outcome")
          .register(registry);

  private final Counter waits =
      Counter.builder()
          .name("dealsbot_api_wait_seconds_total")
          .help("How long messages waited for a platform's pace.")
          .labelNames("platform")
          .register(registry);

  private record Gauge(String name, String label) {}

  /** A question was dealt with. */
  public void answered(String platform, String verdict, Duration time) {
    questions.labelValues(platform, verdict).inc();
    answering.labelValues(platform).observe(time.toNanos() / 1e9);
  }

  /** What one platform's adapter counts through. */
  public PlatformMetrics platform(String platform) {
    return new PlatformMetrics() {
      @Override
      public void called(String method, Outcome outcome) {
        calls.labelValues(platform, method, outcome.name().toLowerCase(Locale.ROOT)).inc();
      }

      @Override
      public void waited(Duration time) {
        waits.labelValues(platform).inc(Math.max(0, time.toNanos() / 1e9));
      }
    };
  }

  /**
   * Adds a number that is looked up each time it is asked for; what it throws leaves it out.
   *
   * @param name the metric's, with its unit
   * @param label the value of its label {@code of}; empty for a metric without labels
   */
  public void gauge(String name, String help, String label, DoubleSupplier value) {
    boolean first = gauges.keySet().stream().noneMatch(gauge -> gauge.name().equals(name));
    gauges.put(new Gauge(name, label), value);
    if (first) {
      GaugeWithCallback.Builder builder = GaugeWithCallback.builder().name(name).help(help);
      if (!label.isEmpty()) {
        builder.labelNames("of");
      }
      builder
          .callback(callback -> gauges.forEach((gauge, now) -> look(name, gauge, now, callback)))
          .register(registry);
    }
  }

  private static void look(
      String name, Gauge gauge, DoubleSupplier now, GaugeWithCallback.Callback callback) {
    if (!gauge.name().equals(name)) {
      return;
    }
    try {
      String[] labels = gauge.label().isEmpty() ? new String[0] : new String[] {gauge.label()};
      callback.call(now.getAsDouble(), labels);
    } catch (RuntimeException unavailable) {
      log.debug("{} of {} cannot be had", name, gauge.label(), unavailable);
    }
  }

  /** All of it in Prometheus' text format. */
  public String exposition() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
