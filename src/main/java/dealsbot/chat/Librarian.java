package dealsbot.chat;

import dealsbot.index.ArticleSummary;
import java.util.List;

/** What an admin can have done to the articles. Safe for use by many threads. */
public interface Librarian {

  /**
   * Brings the index up to the articles folder; readers go on with the former index meanwhile.
   *
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  ReindexReport reindex(boolean full, boolean dryRun, Progress progress);

  /** What is indexed, with what, and how it is. */
  StatusReport status();

  /** The articles, by id; none when there is no index. */
  List<ArticleSummary> articles();
}
