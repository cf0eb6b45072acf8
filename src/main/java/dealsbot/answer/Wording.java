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

/** Picks the names out of what a person typed. */
final class Wording {

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
    for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      if (text.regionMatches(true, at, words, 0, words.length())) {
        return true;
      }
    }
    return false;
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
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }
}
