package dealsbot.ingest;

import dealsbot.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells when an article says what another one says already: the same words, or nearly. Candidates
 * share one of the least hashes of their runs of four words (Broder's minimum-wise sketch, 1997);
 * then the runs themselves are compared ({@link Shingles}). Two texts with other figures in them
 * are never the same: an agency's correction is news. For one thread.
 */
public final class Duplicates {

  /** Two texts are one story from this part of shared runs on. */
  private static final double ALIKE = 0.85;

  /** Shorter texts may share a form and not a story: only the same words count. */
  private static final int FEW_WORDS = 60;

  /** A line or two may be the same by chance. */
  private static final int NO_STORY = 20;

  /** Two stories that are alike share one of so few least hashes, all but surely. */
  private static final int KEYS = 8;

  /** How many that share a key are compared: whole sites share what stands below each story. */
  private static final int MOST_COMPARED = 40;

  private final Map<Long, List<Known>> byKey = new HashMap<>();

  private record Known(Article article, String set) {}

  /**
   * Looks an article up, and remembers it unless it is known.
   *
   * @return the id of the one that says the same
   */
  public Optional<String> add(Article article) {
    return add(article, "");
  }

  /** Why an article is left out that says what another one says. */
  public static String reason(String id) {
    return "says the same as the article "
        + id
        + ", so it is not indexed twice: delete one of them";
  }

  /** Why an article is not added that says what an indexed one says. */
  public static String known(String id) {
    return "says the same as " + id + ", which is indexed already";
  }

  /**
   * The same for an article of a set that somebody put together, within which each stands for
   * itself.
   *
   * @param set names it; empty for an article that belongs to none
   */
  Optional<String> add(Article article, String set) {
    Shingles shingles = Shingles.of(article.text());
    if (shingles.words() < NO_STORY) {
      return Optional.empty();
    }
    long[] keys = shingles.keys(shingles.words() < FEW_WORDS ? 0 : KEYS);
    Set<String> compared = new HashSet<>();
    for (long key : keys) {
      for (Known known : byKey.getOrDefault(key, List.of())) {
        boolean outside = set.isEmpty() || !set.equals(known.set());
        if (outside
            && compared.add(known.article().id())
            && alike(shingles, Shingles.of(known.article().text()))) {
          return Optional.of(known.article().id());
        }
      }
    }
    for (long key : keys) {
      List<Known> holders = byKey.computeIfAbsent(key, any -> new ArrayList<>(1));
      if (holders.size() < MOST_COMPARED) {
        holders.add(new Known(article, set));
      }
    }
    return Optional.empty();
  }

  private static boolean alike(Shingles one, Shingles other) {
    if (one.sameWords(other)) {
      return true;
    }
    return one.words() >= FEW_WORDS
        && other.words() >= FEW_WORDS
        && one.sameFigures(other)
        && one.resemblance(other) >= ALIKE;
  }
}
