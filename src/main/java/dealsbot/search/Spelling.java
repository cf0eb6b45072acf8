package dealsbot.search;

import dealsbot.index.Fields;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds the word that was meant when the articles hold none that was typed. */
final class Spelling {

  /** Shorter words have too many neighbours to guess. */
  private static final int SHORTEST = 5;

  private static final int LONG = 9;

  private Spelling() {}

  /**
   * The nearest word of the articles with the same first letter: one edit away, two for words of
   * {@value #LONG} letters and more; of several the most frequent.
   *
   * @param word lower-cased, unstemmed, not in the articles
   */
  static Optional<String> nearest(String word, Snapshot snapshot) {
    if (word.length() < SHORTEST
        || word.length() > 40
        || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int most = word.length() >= LONG ? 2 : 1;
    try {
      Terms terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.EXACT);
      if (terms == null) {
        return Optional.empty();
      }
      String best = null;
      int bestDistance = Integer.MAX_VALUE;
      int bestFrequency = 0;
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.EXACT, word), most, 1, true);
      for (BytesRef term = near.next(); term != null; term = near.next()) {
        String candidate = term.utf8ToString();
        int distance = distance(word, candidate);
        int frequency = near.docFreq();
        if (candidate.chars().allMatch(Character::isLetter)
            && (distance < bestDistance
                || (distance == bestDistance && frequency > bestFrequency))) {
          best = candidate;
          bestDistance = distance;
          bestFrequency = frequency;
        }
      }
      return Optional.ofNullable(best);
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** Optimal string alignment: insertions, deletions, substitutions, neighbours swapped. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
