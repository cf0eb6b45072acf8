package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.index.ArticleIndex;
import dealsbot.index.QueryDeadline;
import dealsbot.sample.SampleArticles;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class QueryDeadlineTest {

  @TempDir Path folder;

  @Test
  void aQuestionWhoseTimeIsUpIsGivenUpWithASentence() {
    try (ArticleIndex index = new ArticleIndex(folder, Optional.empty(), Clock.systemUTC())) {
      index.update(SampleArticles.THREE, false, false, (done, total) -> {});
      AnswerEngine engine =
          new AnswerEngine(
              index, new PassageSearcher(Optional.empty()), new QuestionTerms(), Synonyms.NONE);
      String question = "How many ferries will Solvang Lines buy?";
      Answer.NotReady late =
          assertInstanceOf(
              Answer.NotReady.class, engine.ask(question, AskOptions.DEFAULT, Duration.ZERO));
      assertEquals(
          "That takes me too long: please ask it in fewer words, or again in a moment.",
          late.reason());
      assertInstanceOf(
          Answer.Answered.class,
          engine.ask(question, AskOptions.DEFAULT),
          "the next is unaffected");
    }
  }

  @Test
  void theEarlierOfTwoDeadlinesCounts() {
    assertTrue(
        QueryDeadline.within(
            Duration.ZERO, () -> QueryDeadline.within(Duration.ofHours(1), QueryDeadline::passed)));
    assertFalse(QueryDeadline.passed());
  }
}
