/**
 * Question sets and their figures: how often the right article, sentence and piece come first, and
 * how well the bot knows when to say nothing.
 *
 * <p>Lines of a question file enter, figures leave. Open {@link dealsbot.eval.Evaluation} first.
 */
@NullMarked
package dealsbot.eval;

import org.jspecify.annotations.NullMarked;
