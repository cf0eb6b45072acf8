/**
 * The index of article passages: Lucene's own transaction, in one folder.
 *
 * <p>Articles enter; passages, sentences and their vectors leave through a {@link
 * dealsbot.index.Snapshot}. Open {@link dealsbot.index.ArticleIndex} first. Lucene's types stay in
 * this package and in {@code search}.
 *
 * <p>One commit holds one generation: its user data names the number, the corpus hash, the schema
 * and the model. A question sees the generation before a re-index or the one after it, never
 * anything between.
 */
@NullMarked
package dealsbot.index;

import org.jspecify.annotations.NullMarked;
