package dealsbot.search;

import dealsbot.index.Fields;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private record Candidate(String word, int distance, int frequency) {}

  private Spelling() {}

  /**
   * The nearest word of the articles with the same first letter: one edit away, two for words of
   * {@value #LONG} letters and more; to write another letter double is one edit. Of several a name
   * before others, then the most frequent. A word of ordinary English is meant as it was typed.
   *
   * @param word lower-cased, unstemmed, not in the articles
   */
  static Optional<String> nearest(String word, KnownNames names, Snapshot snapshot) {
    if (word.length() < SHORTEST
        || word.length() > 40
        || !word.chars().allMatch(Character::isLetter)
        || OrdinaryWords.contain(word)) {
      return Optional.empty();
    }
    int most = word.length() >= LONG ? 2 : 1;
    String single = singleLetters(word);
    int looked = single.equals(word) ? most : 2;
    try {
      Terms terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.EXACT);
      if (terms == null) {
        return Optional.empty();
      }
      List<Candidate> candidates = new ArrayList<>();
      FuzzyTermsEnum near =
          new FuzzyTermsEnum(terms, new Term(Fields.EXACT, word), looked, 1, true);
      for (BytesRef term = near.next(); term != null; term = near.next()) {
        String candidate = term.utf8ToString();
        int distance = single.equals(singleLetters(candidate)) ? 1 : distance(word, candidate);
        if (distance <= most && candidate.chars().allMatch(Character::isLetter)) {
          candidates.add(new Candidate(candidate, distance, near.docFreq()));
        }
      }
      int least = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
      candidates.removeIf(candidate -> candidate.distance() > least);
      candidates.sort(
          Comparator.comparing((Candidate c) -> !names.contain(c.word(), snapshot))
              .thenComparing(Candidate::frequency, Comparator.reverseOrder())
              .thenComparing(Candidate::word));
      return candidates.stream().map(Candidate::word).findFirst();
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** The word with each double letter written once. */
  private static String singleLetters(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
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
