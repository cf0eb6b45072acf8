/**
 * Finds the article in a web page: bytes enter, title, provenance and paragraphs leave, or the
 * reason why there is no article. Open {@link dealsbot.ingest.html.WebPage} first.
 *
 * <p>Metadata is taken from JSON-LD, then OpenGraph and other meta tags, then the byline, and left
 * empty where none of them states it. Jsoup's types stay in this package.
 */
@NullMarked
package dealsbot.ingest.html;

import org.jspecify.annotations.NullMarked;
