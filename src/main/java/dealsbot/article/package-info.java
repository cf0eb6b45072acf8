/**
 * The domain's values: articles, and exact places in their text.
 *
 * <p>Nothing enters but {@code java.*}; every other package may use these records. Open {@link
 * dealsbot.article.Article} first. A passage or quotation never carries words of its own: it is a
 * {@link dealsbot.article.Span} of an article's text, checked when it is made.
 */
@NullMarked
package dealsbot.article;

import org.jspecify.annotations.NullMarked;
