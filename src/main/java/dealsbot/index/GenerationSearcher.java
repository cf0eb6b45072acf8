package dealsbot.index;

import dealsbot.article.Article;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Lucene's searcher over one generation, and the articles that were read from it lately: unpacking
 * them is a good part of the time that an answer takes. Safe for use by many threads.
 */
final class GenerationSearcher extends IndexSearcher {

  /** Articles are kept up to this many characters in all. */
  private static final int KEPT_CHARACTERS = 8_000_000;

  private final Generation generation;
  private final Map<String, Article> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

  /** Over a commit, which says itself which generation it is. */
  GenerationSearcher(DirectoryReader reader) throws IOException {
    this(reader, Generation.fromUserData(reader.getIndexCommit().getUserData()));
  }

  /** Over a reader whose generation is not committed yet. */
  GenerationSearcher(DirectoryReader reader, Generation generation) {
    super(reader);
    setSimilarity(new Similarities());
    setTimeout(QueryDeadline::passed);
    this.generation = generation;
  }

  /** Which state of the index this is. */
  Generation generation() {
    return generation;
  }

  /** The article if it was read lately. */
  synchronized Optional<Article> kept(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** Keeps an article, and lets go of those that were not asked for the longest. */
  synchronized void keep(Article read) {
    Article former = kept.put(read.id(), read);
    characters += read.text().length();
    characters -= former == null ? 0 : former.text().length();
    Iterator<Article> oldest = kept.values().iterator();
    while (characters > KEPT_CHARACTERS && oldest.hasNext()) {
      characters -= oldest.next().text().length();
      oldest.remove();
    }
  }
}
