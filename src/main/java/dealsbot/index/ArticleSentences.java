package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.List;

/** An article's sentences, found once for all who need them; none reaches over a paragraph. */
final class ArticleSentences {

  private final List<Span> sentences = new ArrayList<>();

  ArticleSentences(Article article) {
    for (Span paragraph : article.paragraphs()) {
      sentences.addAll(Sentences.within(article.text(), paragraph));
    }
  }

  /** Those that begin in {@code range}, in order. */
  List<Span> within(Span range) {
    return sentences.subList(from(range.start()), from(range.end()));
  }

  /** The first that begins at {@code offset} or after it. */
  private int from(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
