/**
 * What is counted and timed, for Prometheus. Open {@link dealsbot.metrics.BotMetrics} first; each
 * platform's adapter counts through its own {@link dealsbot.metrics.PlatformMetrics}. No name of a
 * person or chat, and no text, ever becomes a label.
 */
@NullMarked
package dealsbot.metrics;

import org.jspecify.annotations.NullMarked;
