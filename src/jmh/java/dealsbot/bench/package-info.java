/**
 * Benchmarks, run by hand on a quiet machine (CONTRIBUTING.md says how); no part of the build's
 * tests. Articles and questions enter, JMH's figures leave. Open {@link
 * dealsbot.bench.AskBenchmark} first.
 */
@NullMarked
package dealsbot.bench;

import org.jspecify.annotations.NullMarked;
