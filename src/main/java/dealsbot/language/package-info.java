/**
 * Rules of written English that know no article and no question: sentences, words, numbers, names.
 *
 * <p>Plain text enters; spans of that text leave. Open {@link dealsbot.language.Sentences} first.
 */
@NullMarked
package dealsbot.language;

import org.jspecify.annotations.NullMarked;
