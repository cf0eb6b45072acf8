package dealsbot.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sets of words that rules look into for every word of an article. To look into a hash table whose
 * size is a power of two takes a fraction of what {@link Set#of} takes, which divides each time.
 */
public final class WordSet {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private WordSet() {}

  /** The words, each of which may be there twice. Nobody is to change the set. */
  public static Set<String> of(String... words) {
    return copyOf(Arrays.asList(words));
  }

  /** The words of a list with white space between them. */
  public static Set<String> ofList(String list) {
    return copyOf(List.of(WHITE_SPACE.split(list.strip(), -1)));
  }

  /** The words of a set, and those of a list with white space between them. */
  public static Set<String> with(Set<String> words, String list) {
    Set<String> all = new HashSet<>(words);
    all.addAll(ofList(list));
    return copyOf(all);
  }

  /** The same words. */
  public static Set<String> copyOf(Collection<String> words) {
    // Thinly filled, since most words that are looked for are not there.
    Set<String> set = HashSet.newHashSet(3 * words.size());
    set.addAll(words);
    return set;
  }
}
