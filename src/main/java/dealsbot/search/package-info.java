/**
 * From a question's words to passages: lexical and vector search, joined into one ranking.
 *
 * <p>A {@link dealsbot.search.SearchRequest} enters, {@link dealsbot.search.Hit hits} with their
 * scored sentences leave. Open {@link dealsbot.search.PassageSearcher} first. What a person typed
 * never reaches a query parser.
 */
@NullMarked
package dealsbot.search;

import org.jspecify.annotations.NullMarked;
