package dealsbot.ingest;

import dealsbot.article.Article;
import java.util.List;

/**
 * What a folder holds. The same files give the same reading, in the same order.
 *
 * @param articles the articles in the order of their files' paths, and of lines within a file; no
 *     two have the same id
 * @param rejects what could not be read, in the same order
 */
public record Reading(List<Article> articles, List<Reject> rejects) {

  /** Copies both lists. */
  public Reading {
    articles = List.copyOf(articles);
    rejects = List.copyOf(rejects);
  }
}
