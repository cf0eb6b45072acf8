/**
 * Finds the quotations of an article, and who speaks, by rules of written English.
 *
 * <p>Plain text enters; {@link dealsbot.article.Quotation quotations} with their places leave. Open
 * {@link dealsbot.quote.Quotations} first: its steps stand there in order. Nothing is known of any
 * person or company; what the text does not tell stays null.
 */
@NullMarked
package dealsbot.quote;

import org.jspecify.annotations.NullMarked;
