package dealsbot.index;

import dealsbot.article.Provenance;

/**
 * An article as lists show it.
 *
 * @param id the article's id
 * @param title its headline; may be empty
 * @param provenance publisher, author, date and link as far as stated
 * @param passages number of its passages
 * @param quotes number of its quotations
 */
public record ArticleSummary(
    String id, String title, Provenance provenance, int passages, int quotes) {}
