package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.AnswerEngine;
import dealsbot.article.Article;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.sample.SampleArticles;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicesTest {

  @TempDir Path temp;

  @Test
  void whatIsNoLongerInItsArticleDoesNotCountAsShownRightly() {
    EvalQuestion question =
        new EvalQuestion(
            "",
            "How many electric ferries will Solvang Lines buy?",
            List.of(),
            true,
            Set.of(),
            Set.of(),
            Optional.empty());
    Article changed =
        new Article(
            SampleArticles.FERRY.id(),
            SampleArticles.FERRY.title(),
            SampleArticles.FERRY.provenance(),
            "Nothing of this is so. " + SampleArticles.FERRY.text());
    try (ArticleIndex index = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
      index.update(List.of(SampleArticles.FERRY), false, false, IndexProgress.SILENT);
      AnswerEngine engine =
          new AnswerEngine(
              index, new PassageSearcher(Optional.empty()), new QuestionTerms(), Synonyms.NONE);
      List<Outcome> outcomes =
          new Evaluation(index, engine)
              .run(
                  List.of(question, question),
                  done -> index.update(List.of(changed), false, false, IndexProgress.SILENT));

      assertTrue(outcomes.get(0).slices() > 0);
      assertEquals(outcomes.get(0).findings().size(), outcomes.get(0).slices());
      assertEquals(0, outcomes.get(1).slices(), "the article was changed meanwhile");
    }
  }
}
