package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;

/** Widens one name to the list it stands in, where the question asks for several. */
final class WholeLists {

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
        return mention.span();
      }
    }
    return piece;
  }
}
