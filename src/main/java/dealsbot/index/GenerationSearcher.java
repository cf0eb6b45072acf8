package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Quotation;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's searcher over one generation, and the articles that were read from it lately: unpacking
 * them is a good part of the time that an answer takes. Safe for use by many threads.
 */
final class GenerationSearcher extends IndexSearcher {

  /** Articles are kept up to this many characters in all. */
  private static final int KEPT_CHARACTERS = 8_000_000;

  private final Generation generation;
  private final Map<Integer, StoredArticle> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

  /** So many passages are kept taken apart: some 5 MB. */
  private static final int KEPT_PASSAGES = 1_000;

  /** For so many terms it is kept how frequent they are: questions use the same verbs. */
  private static final int KEPT_FREQUENCIES = 10_000;

  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();

  private record PassageKey(String article, int ordinal) {}

  // Guarded by itself; the one used longest ago goes first.
  private final Map<PassageKey, AnalyzedPassage> analyzed =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PassageKey, AnalyzedPassage> eldest) {
          return size() > KEPT_PASSAGES;
        }
      };

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

  /** In how many documents a term occurs. */
  int frequency(Term term) throws IOException {
    Integer known = frequencies.get(term);
    if (known == null) {
      known = getIndexReader().docFreq(term);
      if (frequencies.size() >= KEPT_FREQUENCIES) {
        frequencies.clear();
      }
      frequencies.put(term, known);
    }
    return known;
  }

  /** Which state of the index this is. */
  Generation generation() {
    return generation;
  }

  /** An article as it is stored, and its quotations once somebody has asked for them. */
  static final class StoredArticle {

    private final Article article;
    private volatile @Nullable List<Quotation> quotations;

    StoredArticle(Article article) {
      this.article = article;
    }

    Article article() {
      return article;
    }

    /** The quotations, in the order of the text. */
    List<Quotation> quotations(Supplier<List<Quotation>> stored) {
      List<Quotation> known = quotations;
      if (known == null) {
        known = stored.get();
        quotations = known;
      }
      return known;
    }
  }

  /** A passage taken apart, once for all who ask for it while it is kept. */
  AnalyzedPassage analyzed(Passage passage) {
    PassageKey key = new PassageKey(passage.article().id(), passage.ordinal());
    synchronized (analyzed) {
      AnalyzedPassage known = analyzed.get(key);
      if (known != null) {
        return known;
      }
    }
    AnalyzedPassage fresh = new AnalyzedPassage(passage.text());
    synchronized (analyzed) {
      analyzed.put(key, fresh);
    }
    return fresh;
  }

  /** The article of a document, if it was read lately. */
  synchronized Optional<StoredArticle> kept(int document) {
    return Optional.ofNullable(kept.get(document));
  }

  /** Keeps a document's article, and lets go of those that were not asked for the longest. */
  synchronized StoredArticle keep(int document, Article article) {
    StoredArticle read = new StoredArticle(article);
    StoredArticle former = kept.put(document, read);
    characters += article.text().length();
    characters -= former == null ? 0 : former.article().text().length();
    Iterator<StoredArticle> oldest = kept.values().iterator();
    while (characters > KEPT_CHARACTERS && oldest.hasNext()) {
      characters -= oldest.next().article().text().length();
      oldest.remove();
    }
    return read;
  }
}
