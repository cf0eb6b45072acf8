package dealsbot.search;

import dealsbot.article.Article;
import dealsbot.index.Fields;
import dealsbot.index.IndexException;
import dealsbot.index.PassageLocation;
import dealsbot.index.Snapshot;
import dealsbot.language.Names;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Knows which words the articles write as names, so that they can be told when typed in small
 * letters. Safe for use by many threads.
 */
public final class KnownNames {

  /** So many passages with the word are looked at. */
  private static final int PASSAGES = 4;

  private static final int KEPT = 2_000;

  private static final int SHORTEST = 3;

  private record Key(long generation, String word) {}

  private final Map<Key, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Whether the articles write the word with a capital wherever it stands, inside sentences too.
   *
   * @param word lower-cased, unstemmed
   */
  public boolean contain(String word, Snapshot snapshot) {
    if (word.length() < SHORTEST
        || !word.chars().allMatch(Character::isLetter)
        || Names.isOfCalendar(word)) {
      return false;
    }
    Key key = new Key(snapshot.generation().number(), word);
    synchronized (known) {
      Boolean before = known.get(key);
      if (before != null) {
        return before;
      }
    }
    boolean name = look(word, snapshot);
    synchronized (known) {
      known.put(key, name);
    }
    return name;
  }

  private static boolean look(String word, Snapshot snapshot) {
    int capital = 0;
    try {
      List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
      for (ScoreDoc hit :
          snapshot
              .searcher()
              .search(new TermQuery(new Term(Fields.EXACT, word)), PASSAGES)
              .scoreDocs) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        PassageLocation passages = new PassageLocation(leaf);
        String id = passages.id(passages.of(hit.doc, false).article());
        String text = snapshot.article(id).map(Article::text).orElse("");
        for (int at = find(text, word, 0); at >= 0; at = find(text, word, at + 1)) {
          if (Character.isLowerCase(text.charAt(at))) {
            return false;
          }
          capital += insideSentence(text, at) ? 1 : 0;
        }
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    return capital > 0;
  }

  /** The word as a whole, in any case, from {@code from} on; -1 where it does not stand. */
  private static int find(String text, String word, int from) {
    char small = word.charAt(0);
    char capital = Character.toUpperCase(small);
    for (int at = from; at <= text.length() - word.length(); at++) {
      char c = text.charAt(at);
      if ((c == small || c == capital) && isWord(text, word, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWord(String text, String word, int at) {
    int end = at + word.length();
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
        && text.regionMatches(true, at, word, 0, word.length());
  }

  /** A capital after a word or a comma is the word's own. */
  private static boolean insideSentence(String text, int at) {
    return at > 1
        && text.charAt(at - 1) == ' '
        && (Character.isLetterOrDigit(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
  }
}
