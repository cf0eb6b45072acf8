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

  private Wording() {}

  /** Letters of English from the commonest to the rarest, a blank before them all. */
  private static final String BY_FREQUENCY = " etaoinshrdlcumwfgypbvkjxqz";

  /** Whether the words occur in the text, in whatever case; makes no copy of the text. */
  static boolean holds(String text, String words) {
    if (words.isEmpty() || text.contains(words)) {
      return true;
    }
    int rarest = rarest(words);
    char small = Character.toLowerCase(words.charAt(rarest));
    char capital = Character.toUpperCase(words.charAt(rarest));
    return holds(text, words, rarest, small)
        || (small != capital && holds(text, words, rarest, capital));
  }

  /** Looks where {@code letter} stands for the letter at {@code place} of the words. */
  private static boolean holds(String text, String words, int place, char letter) {
    for (int at = text.indexOf(letter, place); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (text.regionMatches(true, at - place, words, 0, words.length())) {
        return true;
      }
    }
    return false;
  }

  /** The place of a letter that stands in few places of a text. */
  private static int rarest(String words) {
    int rarest = 0;
    int rank = -1;
    for (int i = 0; i < words.length(); i++) {
      int here = BY_FREQUENCY.indexOf(Character.toLowerCase(words.charAt(i)));
      if (here > rank) {
        rarest = i;
        rank = here;
      }
    }
    return rarest;
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

  /** "Acme's CEO" names Acme alone, "Acme's Bolt" both. */
  private static void addOwners(String name, Set<String> names) {
    for (String part : POSSESSIVE.split(name, -1)) {
      if (!Offices.isWrittenAsName(part)) {
        names.add(part);
      }
    }
  }
}
