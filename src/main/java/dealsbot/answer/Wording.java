package dealsbot.answer;

import dealsbot.article.Span;
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
        if (mention.kind() == Mention.Kind.NAME && !StopWords.asks(name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }
}
