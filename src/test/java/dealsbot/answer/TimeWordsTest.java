package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexModels;
import dealsbot.index.IndexProgress;
import dealsbot.model.SpanReader;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "This week" is the week of whoever asks: an article of another week does not answer. */
class TimeWordsTest {

  private static final LocalDate ASKED = LocalDate.of(2026, 5, 14);

  private static final String QUESTION = "Which yard won an order from Solvang Lines this week?";

  private static final Article MARCH =
      article("march", "2026-03-03", "Ulvik Yard won an order from Solvang Lines for two ferries.");

  private static final Article MAY =
      article("may", "2026-05-12", "Brattholm Yard won an order from Solvang Lines for a tug.");

  @TempDir static Path temp;

  private static ArticleIndex index;

  private static Article article(String id, String day, String text) {
    return new Article(
        id, "Order for a yard", new Provenance("The Ledger", null, day, null, null), text);
  }

  @BeforeAll
  static void build() {
    index =
        new ArticleIndex(
            temp, new IndexModels(Optional.empty(), Optional.empty()), Clock.systemUTC());
    index.update(List.of(MARCH, MAY), false, false, IndexProgress.SILENT);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Answer ask(String question, Optional<LocalDate> asOf, LocalDate today) {
    Clock clock = Clock.fixed(Instant.from(today.atStartOfDay(ZoneOffset.UTC)), ZoneOffset.UTC);
    AnswerEngine engine =
        new AnswerEngine(
            index,
            new PassageSearcher(Optional.empty()),
            new QuestionTerms(),
            Synonyms.NONE,
            Optional::<SpanReader>empty,
            0,
            new ReadingPace(),
            clock);
    return engine.ask(question, new AskOptions(Set.of(), asOf, 3));
  }

  private static List<String> answeredBy(Answer answer) {
    return assertInstanceOf(Answer.Answered.class, answer, answer.toString()).findings().stream()
        .map(finding -> finding.article().id())
        .toList();
  }

  @Test
  void thisWeekIsTheWeekBeforeTheDayOfAsking() {
    LocalDate later = LocalDate.of(2026, 11, 1);

    assertEquals(List.of("may"), answeredBy(ask(QUESTION, Optional.of(ASKED), later)));
    assertEquals(
        List.of("march"), answeredBy(ask(QUESTION, Optional.of(LocalDate.of(2026, 3, 5)), later)));
    assertEquals(List.of("may"), answeredBy(ask(QUESTION, Optional.empty(), ASKED)));
  }

  @Test
  void wordsOfTimeAreNoPartOfWhatHappened() {
    for (String when : List.of("", " this week", " on Monday", " yesterday")) {
      Answer answer = ask("Who won an order for a tug" + when + "?", Optional.empty(), ASKED);

      assertEquals(
          Optional.of("Brattholm Yard"),
          assertInstanceOf(Answer.Answered.class, answer, when).findings().get(0).answerText(),
          when);
    }
  }

  @Test
  void whoeverNamesTheDayGetsNoAnswerFromAnotherWeek() {
    Answer answer = ask(QUESTION, Optional.of(LocalDate.of(2026, 4, 20)), ASKED);

    Answer.NotInArticles not = assertInstanceOf(Answer.NotInArticles.class, answer);
    assertEquals(
        List.of(
            "For “this week” I looked at articles since 2026-04-11; add after:2026-01-31, say,"
                + " to look further back."),
        not.remarks().notes());
  }

  @Test
  void aDayThatIsTypedCountsInsteadOfTheWords() {
    Answer answer =
        ask(QUESTION + " after:2026-01-31", Optional.of(LocalDate.of(2026, 4, 20)), ASKED);

    assertEquals(List.of("march"), answeredBy(answer));
  }

  @Test
  void whatIsToldAndNotAskedSpeaksOfItsOwnWeek() {
    String claim = "Ulvik Yard won an order from Solvang Lines for two ferries this week.";

    assertEquals(List.of("march"), answeredBy(ask(claim, Optional.empty(), ASKED)).subList(0, 1));
  }

  @Test
  void whereAllArticlesAreOlderThanTheWordsPeopleAreTold() {
    Answer answer = ask(QUESTION, Optional.empty(), LocalDate.of(2026, 11, 1));

    assertEquals(
        List.of("No article is as new as “this week”: the newest is of 2026-05-12."),
        assertInstanceOf(Answer.NotInArticles.class, answer).remarks().notes());
  }

  @ParameterizedTest
  @CsvSource({
    "What did Acme announce on Tuesday?, on Tuesday, 2026-05-05",
    "who resigned yesterday, yesterday, 2026-05-11",
    "What did Acme announce earlier today?, earlier today, 2026-05-12",
    "Which firm said last month that it would close?, last month, 2026-03-10",
    "Which state became the first this year to ban it this week?, this week, 2026-05-05",
    "What was sold at last week's auction?, last week's, 2026-04-28",
    "How many ships were sold this year?, this year, 2026-01-01"
  })
  void wordsOfTimeReachBack(String question, String words, LocalDate since) {
    assertEquals(
        Optional.of(new TimeWords.Since(words, since, ASKED)), TimeWords.in(question, ASKED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many people work for Acme today?",
        "What is open on Tuesdays?",
        "What was sold last year?",
        "How long is a week?",
        "What was sold in the last week of March?",
        "What did Acme announce on Tuesday, 4 March 2025?",
        "Who won in the first week of March?"
      })
  void otherWordsDoNot(String question) {
    assertEquals(Optional.empty(), TimeWords.in(question, ASKED));
  }
}
