package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.model.OnnxReader;
import dealsbot.sample.Encoders;
import dealsbot.sample.SampleArticles;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The right words in the wrong roles are no answer: who sold to whom, which day is whose. */
class WhoDidWhatTest {

  @TempDir static Path temp;

  private static final Article WAGONS =
      SampleArticles.dated(
          "wagons",
          "2025-03-03",
          "Tarnow Rail sells wagons to Ostend Freight",
          "Tarnow Rail has sold 640 grain wagons to Ostend Freight for €48 million. The first"
              + " wagons will be delivered in June and the last in November.",
          "Tarnow Rail, which has 2,300 employees, was advised by Moss & Vane.",
          "The two companies met at a fair in Lyon. Tarnow Rail paid a dividend on Friday.",
          "Brask Equity, the Danish firm that controls Tarnow Rail, had held out for more than €50"
              + " million, one of the people said. Ada Moss, who founded Moss & Vane with Iris Vane"
              + " in a rented shed in 2004, said she was relieved.",
          "Denmark granted the export licence for the first two years of deliveries on June 9."
              + " Ostend Freight has agreed to run the wagons for ten years.");

  private static final Article LATER =
      SampleArticles.dated(
          "wagons-later",
          "2025-05-20",
          "Ostend Freight must wait for its wagons",
          "The delivery of the first wagons of Tarnow Rail has been put back to August from June"
              + " because of a strike, Ostend Freight said.");

  private static final Article BID =
      SampleArticles.dated(
          "bid",
          "2025-02-02",
          "Larkspur close to buying Veritas Health",
          "Larkspur Partners is close to buying Veritas Health for $900 million, people familiar"
              + " with the talks said.");

  private static final Article BID_ENDS =
      SampleArticles.dated(
          "bid-ends",
          "2025-04-04",
          "Larkspur walks away from Veritas Health",
          "Larkspur Partners has walked away from its plan to buy Veritas Health, which had asked"
              + " for a higher price.");

  private static ArticleIndex index;
  private static AnswerEngine engine;

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(
        List.of(SampleArticles.seed(), WAGONS, LATER, BID, BID_ENDS),
        false,
        false,
        IndexProgress.SILENT);
    engine =
        new AnswerEngine(
            index,
            new PassageSearcher(Optional.of(Encoders.miniLm())),
            new QuestionTerms(),
            Synonyms.NONE,
            () -> OnnxReader.load(null).reader().map(reader -> reader),
            150,
            new ReadingPace(),
            Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When was the deal announced?",
        "Who met Jensen Huang?",
        "What is Samsung building?",
        "How many chips did South Korea supply to Nvidia?",
        "What will Kakao use the chips for?",
        "who invested in nvidia",
        "What did Xi Jinping say about Nvidia?",
        "How many wagons did Ostend Freight sell to Tarnow Rail?",
        "who did moss & vane sell",
        "how many employees does Ostend Freight have",
        "Who founded Tarnow Rail?",
        "How much did Tarnow Rail pay to Ostend Freight?"
      })
  void theRightWordsInTheWrongRolesAreNoAnswer(String question) {
    assertInstanceOf(
        Answer.NotInArticles.class, engine.ask(question, AskOptions.DEFAULT), question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how many chips is nvidia supplying to south korea | over 260,000
          Who pledged to make AI a national priority?       | President Lee Jae Myung
          Who sold the wagons?                              | Tarnow Rail
          How much did Ostend Freight pay to Tarnow Rail?   | €48 million
          Who bought the wagons?                            | Ostend Freight
          How many wagons did Ostend Freight buy?           | 640
          who advised tarnow rail                           | Moss & Vane
          When did Nvidia become a $5 trillion company?     | Wednesday
          """)
  void theRightRolesAreAnswered(String question, String answer) {
    Answer.Answered answered =
        assertInstanceOf(Answer.Answered.class, engine.ask(question, AskOptions.DEFAULT), question);

    String words = answered.findings().getFirst().answerText().orElseThrow();
    assertTrue(words.contains(answer), question + " " + words);
  }

  @Test
  void aDateThatWasPutBackStandsBehindTheNewOne() {
    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("When will the first wagons be delivered?", AskOptions.DEFAULT));

    assertEquals(Agreement.Kind.AMENDED, answered.remarks().agreement().orElseThrow().kind());
    assertEquals("August", answered.findings().getFirst().answerText().orElseThrow());
  }

  @Test
  void aPlanThatCameToNothingStandsBehindTheNewsOfIt() {
    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("Did Larkspur buy Veritas Health?", AskOptions.DEFAULT));

    assertEquals("bid-ends", answered.findings().getFirst().article().id());
  }

  @Test
  void whoDidItToSomethingElseIsNoAnswer() {
    assertInstanceOf(
        Answer.NotInArticles.class,
        engine.ask("Who sold locomotives to Ostend Freight?", AskOptions.DEFAULT));
    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("Who sold wagons to Ostend Freight?", AskOptions.DEFAULT));
    assertEquals("Tarnow Rail", answered.findings().getFirst().answerText().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was Tarnow Rail's revenue?",
        "When was Brask Equity founded?",
        "Who founded Ostend Freight?",
        "When does the second export licence run out?",
        "When did Ostend Freight agree to run the wagons?",
        "What year does Ostend Freight run the wagons?",
      })
  void whatIsOnlySaidOfAnotherIsNoAnswer(String question) {
    assertInstanceOf(Answer.NotInArticles.class, engine.ask(question, AskOptions.DEFAULT));
  }

  @Test
  void aNameIsAnsweredNotItsDescription() {
    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class, engine.ask("Who controls Tarnow Rail?", AskOptions.DEFAULT));

    assertEquals("Brask Equity", answered.findings().getFirst().answerText().orElse(""));
  }

  @Test
  void whatWasDoneIsNoReasonForIt() {
    Answer.NotInArticles not =
        assertInstanceOf(
            Answer.NotInArticles.class,
            engine.ask("Why did Tarnow Rail pay a dividend?", AskOptions.DEFAULT));
    assertTrue(
        not.nearest().stream().anyMatch(f -> f.text().startsWith("Tarnow Rail paid a dividend")));

    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("Why has the delivery of the wagons been put back?", AskOptions.DEFAULT));
    assertTrue(answered.findings().getFirst().text().contains("because of a strike"));
  }

  @Test
  void quotedWordsThatNoArticleHasAreSaidToBeMissing() {
    Answer.NotInArticles not =
        assertInstanceOf(
            Answer.NotInArticles.class,
            engine.ask("Who said “we shall paint the wagons”?", AskOptions.DEFAULT));

    assertEquals(
        List.of("No article has the words “we shall paint the wagons”."), not.remarks().notes());
  }

  @Test
  void whereNothingIsKnownNothingComesClose() {
    Answer.NotInArticles not =
        assertInstanceOf(
            Answer.NotInArticles.class, engine.ask("Zephyr Balearic?", AskOptions.DEFAULT));

    assertEquals(List.of(), not.nearest());
  }

  @Test
  void aSentenceFromTheMiddleOfAQuotationShowsTheOneBefore() {
    Answer.Answered answered =
        assertInstanceOf(
            Answer.Answered.class, engine.ask("Why is Huang disappointed?", AskOptions.DEFAULT));

    Finding finding = answered.findings().getFirst();
    assertTrue(finding.text().startsWith("I’m disappointed"), finding.text());
    assertEquals("Now we’re at 0%.", finding.article().slice(finding.context()));
  }
}
