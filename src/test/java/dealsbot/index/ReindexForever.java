package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Re-indexes a folder until it is killed; says each generation that was committed. */
final class ReindexForever {

  static final int ARTICLES = 30;

  private ReindexForever() {}

  /** The articles of a generation: those of an even one have another order and one less. */
  static List<Article> of(long generation) {
    List<Article> articles = SampleArticles.many(ARTICLES);
    return generation % 2 == 0 ? articles.subList(1, ARTICLES) : articles;
  }

  public static void main(String[] args) {
    try (ArticleIndex index =
        new ArticleIndex(Path.of(args[0]), Optional.empty(), Clock.systemUTC())) {
      long number = Long.parseLong(args[1]);
      while (true) {
        boolean full = number % 3 == 0;
        UpdateReport report = index.update(of(number), full, false, IndexProgress.SILENT);
        System.out.println(report.generation().number());
        System.out.flush();
        number = report.generation().number() + 1;
      }
    }
  }
}
