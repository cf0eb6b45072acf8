package dealsbot.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who can say something from what cannot, by the words that stand for them. */
final class CanSpeak {

  private static final Set<String> NOBODY =
      WordClasses.words(
          "nothing nobody none everything something anything it this that these those he she they"
              + " we i you one both neither either all some many much more most few others"
              + " another");

  private static final Set<String> POSSESSIVES = WordClasses.words("its his her their our my your");

  private static final Set<String> ARTICLES = WordClasses.words("the a an this that these those");

  private CanSpeak() {}

  /**
   * Whether the name is a person, a body or an office: small words are none, "its editor" does not
   * tell whose, and "the pledge" says nothing.
   */
  static boolean is(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return false;
    }
    String[] words = name.strip().split("\\s+", -1);
    String first = words[0].toLowerCase(Locale.ROOT);
    if (words.length == 1) {
      return !NOBODY.contains(first);
    }
    if (POSSESSIVES.contains(first)) {
      return false;
    }
    if (!ARTICLES.contains(first)) {
      return true;
    }
    for (int i = 1; i < words.length; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      if (Character.isUpperCase(words[i].charAt(0))
          || RoleNouns.isRole(lower)
          || RoleNouns.isPlural(lower)
          || RoleNouns.isBody(lower)) {
        return true;
      }
    }
    return false;
  }
}
