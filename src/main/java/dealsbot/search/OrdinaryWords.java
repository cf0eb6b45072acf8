package dealsbot.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that exist: the whole words among the pieces that the sentence encoder was trained with
 * (the vocabulary of bert-base-uncased, Apache License 2.0). Read when a first word is asked for.
 */
final class OrdinaryWords {

  private static final String WORDS = "/dealsbot/search/words.txt";

  private OrdinaryWords() {}

  /** Read once, and only by those who need it. */
  private static final class Lazy {
    static final Set<String> ALL = read();

    private Lazy() {}
  }

  /** Whether the lower-cased word, or the word without its ending, exists. */
  static boolean contain(String word) {
    return Lazy.ALL.contains(word)
        || without(word, "s")
        || without(word, "es")
        || without(word, "ed")
        || without(word, "d")
        || without(word, "ing")
        || without(word, "er")
        || without(word, "ly");
  }

  private static boolean without(String word, String ending) {
    return word.endsWith(ending)
        && word.length() - ending.length() >= 4
        && Lazy.ALL.contains(word.substring(0, word.length() - ending.length()));
  }

  private static Set<String> read() {
    try (InputStream in = OrdinaryWords.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException(WORDS + " is not on the class path");
      }
      Set<String> words = new HashSet<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
