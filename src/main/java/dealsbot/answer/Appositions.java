package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the name that a description stands beside: "Acme, the firm that owns Bolt". */
final class Appositions {

  private static final Pattern BEFORE = Pattern.compile(", (?:(?:the|an?|its|their) )?");

  private static final Pattern BEHIND = Pattern.compile(",? ?");

  private Appositions() {}

  /** The name beside {@code words}, which name nobody; empty where there is none. */
  static Optional<Span> nameOf(CandidateSentence sentence, Span words) {
    String text = sentence.text();
    Span before = null;
    Span behind = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.kind() != Mention.Kind.NAME) {
        continue;
      }
      Span name = mention.span();
      if (name.end() < words.start()
          && BEFORE.matcher(text.substring(name.end(), words.start())).matches()) {
        before = name;
      }
      if (behind == null
          && name.start() >= words.end()
          && BEHIND.matcher(text.substring(words.end(), name.start())).matches()) {
        behind = name;
      }
    }
    return Optional.ofNullable(before != null ? before : behind);
  }
}
