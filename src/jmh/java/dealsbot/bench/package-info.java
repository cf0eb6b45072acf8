/**
 * Benchmarks, run by hand on a quiet machine (CONTRIBUTING.md says how); no part of the build's
 * tests. A text made here enters, JMH's figures leave. Open {@link
 * dealsbot.bench.SentencesBenchmark} first.
 */
@NullMarked
package dealsbot.bench;

import org.jspecify.annotations.NullMarked;
