/**
 * Reads the articles folder: files enter, {@link dealsbot.article.Article}s leave, and beside them
 * a {@link dealsbot.ingest.Reject} for each file or line that gave none. Open {@link
 * dealsbot.ingest.ArticleFolder} first.
 *
 * <p>Files are not trusted: each is bounded in size, links may not lead out of the folder, and a
 * bad one never stops the rest. What comes from the web goes through {@link
 * dealsbot.ingest.WebArticle}. What a file does not say is left empty, never guessed. A new format
 * is one more {@link dealsbot.ingest.ArticleReader}, named in {@link dealsbot.ingest.Format}.
 */
@NullMarked
package dealsbot.ingest;

import org.jspecify.annotations.NullMarked;
