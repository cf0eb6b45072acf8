package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two articles say on one thing is set side by side, and only then. */
class AgreementTest {

  private static final List<Article> ARTICLES =
      List.of(
          SampleArticles.dated(
              "trams-first",
              "2025-03-01",
              "Ostermark orders trams from Vellant",
              "OSTERMARK, March 1 (Wire) - The city of Ostermark has ordered 140 trams from"
                  + " Vellant, the council said.",
              "Vellant beat two rivals because its trams can climb the steepest streets of the"
                  + " town. The depots will be built in Harlow, Winmere and Tolsta."),
          SampleArticles.dated(
              "trams-second",
              "2025-03-20",
              "Vellant to hire for Ostermark order",
              "Vellant will build 140 trams for Ostermark, which ordered them this month, and hire"
                  + " 300 people."),
          SampleArticles.dated(
              "turbines-first",
              "2025-01-10",
              "Nordfjell buys turbines from Askeland",
              "Nordfjell has agreed to buy 60 turbines from Askeland for $900 million."),
          SampleArticles.dated(
              "turbines-second",
              "2025-02-14",
              "Nordfjell buys turbines from Askeland, but fewer of them",
              "Nordfjell will buy 45 turbines from Askeland, people close to the companies said."),
          SampleArticles.dated(
              "satellites",
              "2025-04-02",
              "Pellaria pays for satellites of Corvus",
              "Pellaria will pay Corvus $310 million for the satellites, the companies said.",
              "The two companies later corrected the sum: Pellaria will pay Corvus $270 million for"
                  + " the satellites instead of the $310 million announced."));

  @TempDir static Path temp;

  private static ArticleIndex index;
  private static AnswerEngine engine;

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(ARTICLES, false, false, IndexProgress.SILENT);
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
    return engine.ask(question, AskOptions.DEFAULT);
  }

  private static Answer.Answered answered(String question) {
    return assertInstanceOf(Answer.Answered.class, ask(question), question);
  }

  /** The kind, then each article with its answer. */
  private static String agreement(String question) {
    return answered(question)
        .remarks()
        .agreement()
        .map(
            agreement ->
                agreement.kind()
                    + agreement.findings().stream()
                        .map(f -> " " + f.article().id() + " " + f.answerText().orElse("-"))
                        .collect(Collectors.joining()))
        .orElse("none");
  }

  @Test
  void aSecondArticleThatConfirmsIsNamedTheNewerFirst() {
    assertEquals(
        "AGREE trams-second 140 trams-first 140",
        agreement("How many trams has Ostermark ordered from Vellant?")
            .replace("140 trams ", "140 "));
  }

  @Test
  void anotherFigureForTheSameThingIsShownBesideTheFirst() {
    String differ = agreement("How many turbines will Nordfjell buy from Askeland?");

    assertTrue(differ.matches("DIFFER turbines-second 45.* turbines-first 60.*"), differ);
  }

  @Test
  void aCorrectedFigureComesBeforeTheWithdrawnOne() {
    String amended = agreement("How much will Pellaria pay Corvus for the satellites?");

    assertTrue(amended.matches("AMENDED satellites \\$270 million satellites \\$310.*"), amended);
    Finding first =
        answered("How much will Pellaria pay Corvus for the satellites?").findings().get(0);
    assertEquals("$270 million", first.answerText().orElse(""));
  }

  @Test
  void whatOneArticleAloneSaysAgreesWithNothing() {
    assertEquals("none", agreement("How many people will Vellant hire?"));
  }

  @Test
  void theExplanationNamesTheWordsTheScoresAndTheRunnerUp() {
    Explanation why =
        answered("How many turbines will Nordfjell buy from Askeland?")
            .remarks()
            .explanation()
            .orElseThrow();

    assertEquals(QuestionKind.HOW_MANY, why.kind());
    assertEquals(
        List.of("turbines", "Nordfjell", "buy", "Askeland"),
        why.words().stream().map(Explanation.Word::typed).toList());
    assertTrue(why.words().stream().allMatch(word -> !word.matched().isEmpty()));
    assertTrue(why.best() != null && why.best().passage() != null);
    assertTrue(why.runnerUp() != null);
  }

  @Test
  void theReasonIsTheClauseThatGivesIt() {
    assertEquals(
        "its trams can climb the steepest streets of the town",
        answered("Why did Vellant beat its rivals?").findings().get(0).answerText().orElse(""));
  }

  @Test
  void aDatelineAnswersNothing() {
    Finding finding = answered("Where will the depots be built?").findings().get(0);
    assertEquals("Harlow, Winmere and Tolsta", finding.answerText().orElse(""));
  }

  @Test
  void aBareNameShowsWhatTheArticlesSayOfIt() {
    assertTrue(answered("Vellant?").findings().get(0).text().contains("Vellant"));
    assertTrue(answered("nordfjell").findings().get(0).text().contains("Nordfjell"));
  }

  @Test
  void aNameInSmallLettersIsDoubtedLikeOneWithACapital() {
    Answer answer = ask("how many trams did askeland build for ostermark?");

    assertInstanceOf(Answer.NotInArticles.class, answer);
  }

  @Test
  void aDateThatCannotBeReadIsExplained() {
    Answer.Answered answer = answered("How many trams has Ostermark ordered after:yesterday");

    assertEquals(
        List.of(
            "I can't read “yesterday” as a date, so I looked at all dates; write it like"
                + " after:2026-03-01."),
        answer.remarks().notes());
  }

  @Test
  void smallTalkWordsAreNoMissingTopic() {
    Answer.NotInArticles answer =
        assertInstanceOf(
            Answer.NotInArticles.class, ask("What stuff do the guys in Japan really mention?"));

    assertEquals(List.of("Japan"), answer.missing());
  }

  @Test
  void aRealWordIsNotCorrected() {
    assertEquals(Map.of(), corrections("how many prams did Ostermark order?"));
    assertEquals(
        Map.of("Ostermrak", "Ostermark"), corrections("How many trams did Ostermrak order?"));
  }

  private static Map<String, String> corrections(String question) {
    return switch (ask(question)) {
      case Answer.Answered answered -> answered.corrections();
      case Answer.NotInArticles not -> not.corrections();
      case Answer.NotReady notReady -> Map.of();
    };
  }
}
