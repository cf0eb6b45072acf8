package dealsbot.chat;

import dealsbot.article.Article;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import java.util.List;
import java.util.Optional;

/** What an admin can have done to the articles. Safe for use by many threads. */
public interface Librarian {

  /**
   * Brings the index up to the articles folder; readers go on with the former index meanwhile.
   *
   * @param accept takes the new articles even when answers to golden questions get lost
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  ReindexReport reindex(boolean full, boolean dryRun, boolean accept, Progress progress);

  /** Brings the index up to the articles folder, unless answers to golden questions get lost. */
  default ReindexReport reindex(boolean full, boolean dryRun, Progress progress) {
    return reindex(full, dryRun, false, progress);
  }

  /**
   * The file that holds nothing but this article.
   *
   * @return its name in the articles folder
   * @throws dealsbot.index.IndexException with a sentence for people, when there is none
   */
  String fileOf(String id);

  /**
   * Takes articles out of the index, and their files out of the folder.
   *
   * @param accept does so even when answers to golden questions get lost
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  ReindexReport remove(List<String> ids, boolean accept, Progress progress);

  /** Takes one article out. */
  default ReindexReport remove(String id, boolean accept, Progress progress) {
    return remove(List.of(id), accept, progress);
  }

  /**
   * Lays a file ready, and says what adding it would change; nothing has changed yet. A file
   * without any article is forgotten at once.
   *
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  StagedFile stage(String name, byte[] contents);

  /**
   * Fetches an address, and lays its article ready as {@link #stage} does.
   *
   * @param address as a person gave it
   * @return without any article, and with the reason, when there is none to be had
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  StagedFile fetch(String address, Progress progress);

  /** The feeds that are looked at, with what came of it last. */
  default List<FeedReport> feeds() {
    return List.of();
  }

  /**
   * Adds files that lie ready: their articles to the index, the files to the folder.
   *
   * @throws dealsbot.index.IndexException with a sentence for people, when it cannot be done
   */
  ReindexReport addStaged(List<String> keys, boolean accept, Progress progress);

  /** Adds one file that lies ready. */
  default ReindexReport addStaged(String key, boolean accept, Progress progress) {
    return addStaged(List.of(key), accept, progress);
  }

  /** Forgets a file that lies ready. */
  void discard(String key);

  /** The generations that a rollback can reach, the newest commit first. */
  List<Generation> generations();

  /**
   * Goes back to an earlier generation.
   *
   * @param number the generation; empty for the one before the present one
   * @return the generation that is served now
   */
  Generation rollback(Optional<Long> number);

  /** What is indexed, with what, and how it is. */
  StatusReport status();

  /** The articles, by id; none when there is no index. */
  List<ArticleSummary> articles();

  /** The article of that id, with its text. */
  Optional<Article> article(String id);

  /** What of the articles folder could not be read the last time; none before it was read. */
  default List<ReindexReport.Rejected> rejected() {
    return List.of();
  }
}
