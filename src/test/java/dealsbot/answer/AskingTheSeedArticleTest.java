package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.sample.Encoders;
import dealsbot.sample.SampleArticles;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Real questions to the article that comes with the bot, with everything real. */
class AskingTheSeedArticleTest {

  @TempDir static Path temp;

  private static final Article SEED = SampleArticles.seed();

  private static ArticleIndex index;
  private static AnswerEngine engine;

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(List.of(SEED), false, false, IndexProgress.SILENT);
    engine =
        new AnswerEngine(
            index,
            new PassageSearcher(Optional.of(Encoders.miniLm())),
            new QuestionTerms(),
            Synonyms.NONE);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Answer ask(String question) {
    Answer answer = engine.ask(question, AskOptions.DEFAULT);
    shown(answer).forEach(AskingTheSeedArticleTest::checkSlices);
    return answer;
  }

  private static List<Finding> shown(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.findings();
      case Answer.NotInArticles not -> not.nearest();
      case Answer.NotReady notReady -> List.of();
    };
  }

  /** The words stand in the file's article, at the place that is given. */
  private static void checkSlices(Finding finding) {
    assertEquals(SEED, finding.article());
    Span sentence = finding.sentence();
    assertEquals(SEED.text().substring(sentence.start(), sentence.end()), finding.text());
    finding.answerText().ifPresent(piece -> assertTrue(finding.text().contains(piece)));
    assertTrue(finding.score() >= 0 && finding.score() <= 1, "score " + finding.score());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many AI chips will Nvidia supply to South Korea?     | over 260,000
          Who is Nvidia's chief executive?                         | Jensen Huang
          Where did Huang speak?                                   | Gyeongju
          How many chips does the government plan to use?          | more than 50,000
          What share of the AI business in China did Nvidia have?  | 95%
          What did Huang say about China?                          | China
          Did Huang disclose the value of the agreements?          | did not disclose the value
          """)
  void theFirstFindingHoldsTheAnswer(String question, String words) {
    Answer.Answered answer = assertInstanceOf(Answer.Answered.class, ask(question));

    String text = answer.findings().getFirst().text();
    assertTrue(text.contains(words), text);
    assertTrue(answer.confidence() >= AnswerEngine.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In which city did the APEC meetings take place?  | Gyeongju
          """)
  void theClosestSentenceComesFirstEvenInDoubt(String question, String words) {
    String text = shown(ask(question)).getFirst().text();

    assertTrue(text.contains(words), text);
  }

  @Test
  void theShortestPieceIsTheFigureWithWhatQualifiesIt() {
    Answer.Answered answer =
        (Answer.Answered) ask("How many AI chips will Nvidia supply to South Korea?");

    assertEquals(Optional.of("over 260,000"), answer.findings().getFirst().answerText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many chips will Nvidia supply to Japan?        | Japan
          How many chips did AMD sell to South Korea?        | AMD
          What did Tim Cook say about the deal?              | Tim, Cook
          """)
  void aNameThatNoArticleSpeaksOfIsNamedAndNothingIsClaimed(String question, String missing) {
    Answer.NotInArticles answer = assertInstanceOf(Answer.NotInArticles.class, ask(question));

    assertTrue(
        answer.missing().containsAll(List.of(missing.split(", ", -1))),
        answer.missing().toString());
    assertTrue(answer.confidence() < AnswerEngine.THRESHOLD);
  }

  static final List<String> ODD_QUESTIONS =
      List.of(
          "",
          "?",
          "\"",
          "“",
          "\0",
          "😀",
          "\uD83D and \uDE00",
          "한국에 칩이 몇 개 공급됩니까?",
          "كم عدد الرقائق؟",
          "\u202Ehow many\u202C",
          "how many ".repeat(1_200),
          "(".repeat(20_000),
          "what did ".repeat(1_000) + "say",
          "which of the ".repeat(1_000),
          "source:\"nobody\" after:yesterday before:9999 article:x",
          "after:2020-13-45 chips",
          "a.b.c.d.e ".repeat(900),
          "\"chips\" \"\" “”");

  @ParameterizedTest
  @FieldSource("ODD_QUESTIONS")
  void nothingThatIsTypedThrows(String question) {
    Answer answer = ask(question);

    assertEquals(answer, ask(question));
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    for (String question :
        List.of(
            "How many AI chips will Nvidia supply to South Korea?",
            "Who sits in the cabinet of Japan?",
            "deals")) {
      assertEquals(ask(question), ask(question));
    }
  }

  @Test
  void aTypingErrorIsCorrectedAndOwnedUpTo() {
    Answer.Answered answer =
        assertInstanceOf(
            Answer.Answered.class, ask("How many chips will Nvdia supply to South Korea?"));

    assertEquals(Map.of("Nvdia", "Nvidia"), answer.corrections());
    assertTrue(answer.findings().getFirst().text().contains("260,000"));
  }

  @Test
  void excludedArticlesLeaveNothingToShow() {
    Answer answer =
        engine.ask(
            "How many AI chips will Nvidia supply to South Korea?",
            new AskOptions(Set.of(SEED.id()), Optional.empty(), 3));

    Answer.NotInArticles not = assertInstanceOf(Answer.NotInArticles.class, answer);
    assertEquals(List.of(), not.nearest());
  }

  @Test
  void aFilterThatNothingPassesIsNotDropped() {
    Answer answer = ask("How many AI chips will Nvidia supply? source:\"Nowhere Gazette\"");

    assertEquals(List.of(), assertInstanceOf(Answer.NotInArticles.class, answer).nearest());
  }

  @Test
  void quotedWordsMustStandInTheFinding() {
    Answer.Answered answer =
        assertInstanceOf(Answer.Answered.class, ask("Who said \"We used to have 95% share\"?"));

    assertTrue(answer.findings().getFirst().text().contains("We used to have 95% share"));
  }
}
