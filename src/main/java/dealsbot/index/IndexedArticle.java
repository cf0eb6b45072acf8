package dealsbot.index;

/**
 * What the index holds of an article.
 *
 * @param hash of everything that the article's file says
 * @param passages how many passages
 * @param quotes how many quotations
 */
record IndexedArticle(String hash, int passages, int quotes) {}
