/**
 * Deals, found in an article's text by rules of written English: an {@link
 * dealsbot.article.Article} enters, {@link dealsbot.deal.DealStatement}s with the places of their
 * cells leave, and statements of the same parties are gathered into {@link dealsbot.deal.Deal}s.
 * Open {@link dealsbot.deal.Deals} first.
 *
 * <p>No company is known by name: verbs and nouns of business with what stands beside them decide.
 * A cell in doubt stays empty.
 */
@NullMarked
package dealsbot.deal;

import org.jspecify.annotations.NullMarked;
