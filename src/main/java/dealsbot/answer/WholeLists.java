package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Widens one name to the list it stands in, where the question asks for several. */
final class WholeLists {

  private static final Pattern NATIONALITY_LAST = Pattern.compile("\\bthe \\p{Lu}[\\p{L}.]*$");
  private static final Pattern TAIL = Pattern.compile(" \\p{Ll}+ of (?:the )?");

  private WholeLists() {}

  /** The whole list around {@code piece}; the piece itself where there is none to show. */
  static Span widened(Question question, CandidateSentence sentence, Span piece) {
    if (question.kind() != QuestionKind.LIST && question.kind() != QuestionKind.WHERE) {
      return piece;
    }
    for (Mention mention : sentence.mentions()) {
      String list = mention.span().of(sentence.text());
      if (mention.kind() == Mention.Kind.NAMES
          && mention.span().contains(piece)
          && (list.contains(" and ") || list.contains(" & "))
          && question.names().stream().noneMatch(list::contains)) {
        return withTail(mention.span(), sentence);
      }
    }
    return piece;
  }

  /** "Acme and the Irish" goes on "arm of Fenwick": a nationality names nobody by itself. */
  private static Span withTail(Span list, CandidateSentence sentence) {
    String text = sentence.text();
    Matcher tail = TAIL.matcher(text).region(list.end(), text.length());
    if (!NATIONALITY_LAST.matcher(list.of(text)).find() || !tail.lookingAt()) {
      return list;
    }
    return sentence.mentions().stream()
        .filter(name -> name.span().start() == tail.end())
        .map(name -> list.cover(name.span()))
        .max(Comparator.comparingInt(Span::end))
        .orElse(list);
  }
}
