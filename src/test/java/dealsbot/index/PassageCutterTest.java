package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import dealsbot.sample.SampleArticles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCutterTest {

  @Test
  void passagesHoldEverySentenceExactlyOnce() {
    List<Article> articles = new ArrayList<>(SampleArticles.corpus());
    articles.add(SampleArticles.seed());
    articles.add(longParagraph());
    for (Article article : articles) {
      List<Span> sentences =
          article.paragraphs().stream()
              .flatMap(paragraph -> Sentences.within(article.text(), paragraph).stream())
              .toList();
      List<Span> found = new ArrayList<>();
      for (Passage passage : PassageCutter.cut(article, new ArticleSentences(article))) {
        assertEquals(
            article.text().substring(passage.span().start(), passage.span().end()), passage.text());
        found.addAll(Sentences.within(article.text(), passage.span()));
      }
      assertEquals(sentences, found, article.id());
    }
  }

  @Test
  void aLongParagraphIsCutBetweenSentencesBeforeItGrowsTooLong() {
    List<Passage> passages =
        PassageCutter.cut(longParagraph(), new ArticleSentences(longParagraph()));

    assertTrue(passages.size() > 2);
    for (Passage passage : passages) {
      assertTrue(
          passage.text().split("\\s+", -1).length <= PassageCutter.MOST_WORDS, passage.text());
      assertTrue(passage.text().endsWith("."), passage.text());
    }
  }

  @Test
  void oneEndlessSentenceIsOnePassage() {
    Article article = SampleArticles.article("endless", "", "pump ".repeat(5_000) + "end");

    assertEquals(1, PassageCutter.cut(article, new ArticleSentences(article)).size());
  }

  private static Article longParagraph() {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      paragraph.append("The mill in Tarn").append(i).append(" bought nine looms. ");
    }
    return SampleArticles.article("looms", "Looms", paragraph.toString().strip());
  }
}
