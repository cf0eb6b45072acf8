package dealsbot.ingest;

import dealsbot.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells when an article says what another one says already: the same words, or nearly. Candidates
 * share one of the least hashes of their runs of four words (Broder's minimum-wise sketch, 1997);
 * then the runs themselves are compared. Two texts with other figures in them are never the same:
 * an agency's correction is news. For one thread.
 */
public final class Duplicates {

  /** Two texts are one story from this part of shared runs on. */
  private static final double ALIKE = 0.85;

  private static final int RUN = 4;

  /** Shorter texts may share a form and not a story: only the same words count. */
  private static final int FEW_WORDS = 60;

  /** A line or two may be the same by chance. */
  private static final int NO_STORY = 20;

  /** Two stories that are alike share one of so few least hashes, all but surely. */
  private static final int KEYS = 8;

  /** How many that share a key are compared: whole sites share what stands below each story. */
  private static final int MOST_COMPARED = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

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
    List<String> words = words(article.text());
    if (words.size() < NO_STORY) {
      return Optional.empty();
    }
    Set<Long> runs = words.size() < FEW_WORDS ? Set.of() : runs(words);
    List<Long> keys = new ArrayList<>(new TreeSet<>(runs).stream().limit(KEYS).toList());
    keys.add(hash(words, 0, words.size()));
    Set<String> compared = new HashSet<>();
    for (long key : keys) {
      for (Known known : byKey.getOrDefault(key, List.of())) {
        boolean outside = set.isEmpty() || !set.equals(known.set());
        if (outside && compared.add(known.article().id()) && alike(words, runs, known.article())) {
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

  private static boolean alike(List<String> words, Set<Long> runs, Article other) {
    List<String> others = words(other.text());
    if (words.equals(others)) {
      return true;
    }
    if (runs.isEmpty() || others.size() < FEW_WORDS || !sameFigures(words, others)) {
      return false;
    }
    Set<Long> otherRuns = runs(others);
    long shared = runs.stream().filter(otherRuns::contains).count();
    return shared >= ALIKE * (runs.size() + otherRuns.size() - shared);
  }

  /** Whether one has all figures of the other. */
  private static boolean sameFigures(List<String> words, List<String> others) {
    Set<String> figures = figures(words);
    Set<String> otherFigures = figures(others);
    return figures.containsAll(otherFigures) || otherFigures.containsAll(figures);
  }

  private static Set<String> figures(List<String> words) {
    Set<String> figures = new HashSet<>();
    words.stream().filter(word -> Character.isDigit(word.charAt(0))).forEach(figures::add);
    return figures;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static Set<Long> runs(List<String> words) {
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(hash(words, i, i + RUN));
    }
    return runs;
  }

  /** FNV-1a over the words, mixed so that the least hashes are any runs and not short ones. */
  private static long hash(List<String> words, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      String word = words.get(i);
      for (int j = 0; j < word.length(); j++) {
        hash = (hash ^ word.charAt(j)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
