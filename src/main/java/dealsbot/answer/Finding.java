package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article that answer, or come close. There are no words here but the article's own.
 *
 * @param article the article, with its whole text
 * @param sentence the sentence's place in the text
 * @param answer the shortest piece that answers, inside the sentence; null where it is the whole
 * @param context the sentence that this one leans on, its place in the text; null where it stands
 *     alone
 * @param quotation the quotation that the sentence holds; null where it holds none
 * @param score how likely it answers, 0 to 1
 */
public record Finding(
    Article article,
    Span sentence,
    @Nullable Span answer,
    @Nullable Span context,
    @Nullable Quotation quotation,
    double score) {

  /** Checks that every place lies where it should. */
  public Finding {
    if (sentence.isEmpty() || sentence.end() > article.text().length()) {
      throw new IllegalArgumentException("sentence " + sentence + " is not in " + article.id());
    }
    if (answer != null && !sentence.contains(answer)) {
      throw new IllegalArgumentException("answer " + answer + " is not in " + sentence);
    }
  }

  /** The sentence's words. */
  public String text() {
    return article.slice(sentence);
  }

  /** The answer's words, when it is shorter than the sentence. */
  public Optional<String> answerText() {
    return Optional.ofNullable(answer).map(article::slice);
  }
}
