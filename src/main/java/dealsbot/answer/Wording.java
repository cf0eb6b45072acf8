package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.GeneralWords;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Sentences;
import dealsbot.language.StopWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks the names out of what a person typed. */
final class Wording {

  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s ");

  private static final Set<String> OFFICES = Set.of("ceo", "cfo", "cio", "cmo", "coo", "cto");

  private Wording() {}

  /** Whether the words occur in the text, in whatever case; makes no copy of the text. */
  static boolean holds(String text, String words) {
    if (words.isEmpty()) {
      return true;
    }
    return text.contains(words)
        || startsWith(Character.toLowerCase(words.charAt(0)), text, words)
        || startsWith(Character.toUpperCase(words.charAt(0)), text, words);
  }

  private static boolean startsWith(char first, String text, String words) {
    int last = words.length() - 1;
    char ending = anyCase(words.charAt(last));
    for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      // The last character tells most places apart before all are compared.
      if (at + last < text.length()
          && anyCase(text.charAt(at + last)) == ending
          && text.regionMatches(true, at, words, 0, words.length())) {
        return true;
      }
    }
    return false;
  }

  /** The same for letters that {@link String#regionMatches} takes for the same. */
  private static char anyCase(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** The names, each once, as typed; none in a text that is all capitals. */
  static List<String> names(String text) {
    if (text.equals(text.toUpperCase(Locale.ROOT)) && text.indexOf(' ') > 0) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (Span sentence : Sentences.of(text)) {
      String words = sentence.of(text);
      for (Mention mention : Mentions.in(words)) {
        String name = mention.span().of(words);
        boolean greets = mention.span().start() == 0 && GeneralWords.contain(name);
        if (mention.kind() == Mention.Kind.NAME && !StopWords.asks(name) && !greets) {
          addOwners(name, names);
        }
      }
    }
    return List.copyOf(names);
  }

  /** Whether the word is an office that is written like a name. */
  static boolean isOffice(String word) {
    return OFFICES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "Acme's CEO" names Acme alone, "Acme's Bolt" both. */
  private static void addOwners(String name, Set<String> names) {
    for (String part : POSSESSIVE.split(name, -1)) {
      if (!isOffice(part)) {
        names.add(part);
      }
    }
  }
}
