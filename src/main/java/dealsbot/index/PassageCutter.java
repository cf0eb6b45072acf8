package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages of whole sentences: short paragraphs are joined up to {@value
 * #ENOUGH_WORDS} words, a long one is cut between sentences before it passes {@value #MOST_WORDS}.
 */
final class PassageCutter {

  static final int ENOUGH_WORDS = 90;
  static final int MOST_WORDS = 140;

  private PassageCutter() {}

  /** The article's passages, in order; together they hold every sentence exactly once. */
  static List<Passage> cut(Article article, ArticleSentences sentences) {
    String text = article.text();
    List<Passage> passages = new ArrayList<>();
    Span open = null;
    int words = 0;
    for (Span paragraph : article.paragraphs()) {
      int size = countWords(text, paragraph);
      if (open != null && words + size > MOST_WORDS) {
        passages.add(new Passage(article, passages.size(), open));
        open = null;
        words = 0;
      }
      for (Span sentence : sentences.within(paragraph)) {
        int length = countWords(text, sentence);
        if (open != null && words + length > MOST_WORDS) {
          passages.add(new Passage(article, passages.size(), open));
          open = null;
          words = 0;
        }
        open = open == null ? sentence : open.cover(sentence);
        words += length;
      }
      if (open != null && words >= ENOUGH_WORDS) {
        passages.add(new Passage(article, passages.size(), open));
        open = null;
        words = 0;
      }
    }
    if (open != null) {
      passages.add(new Passage(article, passages.size(), open));
    }
    return passages;
  }

  private static int countWords(String text, Span span) {
    int words = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }
}
