package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.model.OnnxReader;
import dealsbot.model.SpanReader;
import dealsbot.model.TokenScores;
import dealsbot.sample.Encoders;
import dealsbot.sample.SampleArticles;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model that reads passages adds to an answer, and that all goes on without it. */
class ReaderAnswersTest {

  @TempDir static Path temp;

  private static final Article SEED = SampleArticles.seed();

  private static final Article RIVALS =
      SampleArticles.article(
          "rivals",
          "Kestrel Lines orders hovercraft",
          "Kestrel Lines has ordered 14 hovercraft from the Dunmore yard for €90 million. The"
              + " Dunmore yard is to finish the first of them in May 2027. Its rival Torvane said"
              + " it had not been asked for an offer.");

  private static final Article LENDERS =
      SampleArticles.article(
          "lenders",
          "Dunmore yard borrows for a new dock",
          "The Dunmore yard will build a second dry dock near Larne. The dock will be paid for by a"
              + " group of lenders including Banco Alder, Kestrel Bank and the Irish arm of Moss &"
              + " Vane. The loan runs for nine years.");

  private static ArticleIndex index;
  private static Counting reader;
  private static AnswerEngine engine;

  /** The real reader, and how often it was asked. */
  private static final class Counting implements SpanReader {
    private final OnnxReader reader = OnnxReader.load(null).reader().orElseThrow();
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public String name() {
      return reader.name();
    }

    @Override
    public List<TokenScores> read(String question, List<Context> passages) {
      asked.incrementAndGet();
      return reader.read(question, passages);
    }
  }

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(List.of(SEED, RIVALS, LENDERS), false, false, IndexProgress.SILENT);
    reader = new Counting();
    engine = engine(Optional.of(reader), 150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the deal worth?",
        "How much is the deal worth?",
        "how much is the deal between Nvidia and South Korea worth",
        "What is the value of Nvidia's agreements?"
      })
  void whatWasNotDisclosedIsToldAsSuch(String question) {
    Answer.Answered answer =
        assertInstanceOf(Answer.Answered.class, engine.ask(question, AskOptions.DEFAULT), question);
    assertEquals(1, answer.findings().size(), question);
    assertTrue(answer.findings().get(0).text().contains("did not disclose the value"), question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"How much did Apple pay Nvidia?", "How much will the dry dock cost?"})
  void whatIsNotDisclosedOfOneDealIsNoAnswerForAnother(String question) {
    assertInstanceOf(
        Answer.NotInArticles.class, engine.ask(question, AskOptions.DEFAULT), question);
  }

  @AfterAll
  static void close() {
    index.close();
    reader.reader.close();
  }

  private static AnswerEngine engine(Optional<SpanReader> model, int budgetMillis) {
    return engine(model, budgetMillis, new ReadingPace());
  }

  private static AnswerEngine engine(
      Optional<SpanReader> model, int budgetMillis, ReadingPace pace) {
    return new AnswerEngine(
        index,
        new PassageSearcher(Optional.of(Encoders.miniLm())),
        new QuestionTerms(),
        Synonyms.NONE,
        () -> model,
        budgetMillis,
        pace,
        Clock.systemUTC());
  }

  private static Finding first(AnswerEngine engine, String question) {
    return assertInstanceOf(
            Answer.Answered.class, engine.ask(question, AskOptions.DEFAULT), question)
        .findings()
        .get(0);
  }

  @Test
  void theWordsThatAnswerAreTheArticlesOwn() {
    Finding finding = first(engine, "How many AI chips will Nvidia supply to South Korea?");
    assertTrue(finding.answerText().orElseThrow().contains("260,000"), finding.answerText() + "");
    assertEquals(
        SEED.text().substring(finding.sentence().start(), finding.sentence().end()),
        finding.text());
  }

  /** With the synonyms that are shipped. */
  private static AnswerEngine shipped() {
    QuestionTerms terms = new QuestionTerms();
    return new AnswerEngine(
        index,
        new PassageSearcher(Optional.of(Encoders.miniLm())),
        terms,
        Synonyms.read(Path.of("index-data/synonyms.txt"), terms),
        () -> Optional.of(reader),
        150,
        new ReadingPace(),
        Clock.systemUTC());
  }

  @Test
  void theOfficeOfAnotherIsNoAnswer() {
    for (String question :
        List.of(
            "Who's the CEO of Samsung?",
            "who is the ceo of hyundai",
            "Who is LG's chief executive?")) {
      assertInstanceOf(
          Answer.NotInArticles.class, shipped().ask(question, AskOptions.DEFAULT), question);
    }
    assertTrue(
        Offices.isOfAnother("Bolt", "Jane Roe, chief executive of Acme, said so.", new Span(0, 8)));
    assertTrue(
        Offices.isOfAnother("Bolt", "Jane Roe, Acme’s finance director, said so.", new Span(0, 8)));
    assertTrue(
        Offices.isOfAnother("France", "Norwegian President Jane Roe left.", new Span(20, 28)));
    assertFalse(
        Offices.isOfAnother("norway", "Norwegian President Jane Roe left.", new Span(20, 28)));
    assertFalse(
        Offices.isOfAnother(
            "Acme", "Jane Roe, who is chief executive of Acme Group, left.", new Span(0, 8)));
    assertFalse(
        Offices.isOfAnother("Acme", "Its chief executive Jane Roe left.", new Span(20, 28)));
  }

  @Test
  void whereNobodysOfficeIsAskedForAnybodysIsAnAnswer() {
    for (String question : List.of("Who is the chief executive?", "who is the company's CEO?")) {
      Answer.Answered answer =
          assertInstanceOf(
              Answer.Answered.class, shipped().ask(question, AskOptions.DEFAULT), question);
      assertTrue(answer.findings().getFirst().text().contains("Jensen Huang"), question);
    }
  }

  @Test
  void whatIsDoneToOneWhomTheSentenceDoesNotNameIsNoAnswer() {
    assertInstanceOf(
        Answer.NotInArticles.class, shipped().ask("Who invested in Nvidia?", AskOptions.DEFAULT));
  }

  @Test
  void aDayBehindADashIsNotThatOfWhatStandsBeforeIt() {
    assertInstanceOf(
        Answer.NotInArticles.class,
        shipped().ask("When was the announcement?", AskOptions.DEFAULT));
    assertTrue(
        first(shipped(), "When did Nvidia become the first $5 trillion firm?")
            .answerText()
            .orElseThrow()
            .contains("Wednesday"));
  }

  @Test
  void aWordThatOpensASentenceIsNotWhoDoesIt() {
    assertTrue(
        first(shipped(), "Why does Nvidia's share price soar?").text().contains("buoyed by"));
  }

  @Test
  void anOfficeThatIsWrittenLikeANameIsNoOtherName() {
    Answer.Answered answer =
        assertInstanceOf(
            Answer.Answered.class, shipped().ask("Who is Nvidia's CEO?", AskOptions.DEFAULT));

    assertTrue(answer.findings().getFirst().text().contains("Jensen Huang"));
    assertEquals(List.of(), answer.remarks().explanation().orElseThrow().doubts());
  }

  @Test
  void theExplanationTellsWhatTheReaderSaid() {
    Answer.Answered answer =
        (Answer.Answered)
            engine.ask("How many AI chips will Nvidia supply to South Korea?", AskOptions.DEFAULT);
    Explanation.Read read = answer.remarks().explanation().orElseThrow().best().read();
    assertNotNull(read);
    assertTrue(read.answerable() > 0.5, read.toString());
  }

  @Test
  void theSameQuestionGetsTheSameAnswerAndIsReadOnce() {
    Answer once = engine.ask("Where is the new center to be built?", AskOptions.DEFAULT);
    int asked = reader.asked.get();
    assertEquals(once, engine.ask("Where is the new center to be built?", AskOptions.DEFAULT));
    assertEquals(asked, reader.asked.get());
    assertEquals(
        once,
        engine(Optional.of(reader), 150)
            .ask("Where is the new center to be built?", AskOptions.DEFAULT));
  }

  @Test
  void withoutAReaderOrWithoutTimeForItWordsAndVectorsAnswer() {
    for (AnswerEngine other :
        List.of(engine(Optional.empty(), 150), engine(Optional.of(reader), 0))) {
      int asked = reader.asked.get();
      Answer.Answered answer =
          (Answer.Answered)
              other.ask("How many AI chips will Nvidia supply to South Korea?", AskOptions.DEFAULT);
      assertTrue(answer.findings().get(0).text().contains("260,000"));
      assertNull(answer.remarks().explanation().orElseThrow().best().read());
      assertEquals(asked, reader.asked.get());
    }
  }

  @Test
  void whileManyWaitWordsAndVectorsAnswerAndOnceTheyAreGoneTheSameBytesComeAgain() {
    AtomicInteger waiting = new AtomicInteger();
    AtomicLong nanos = new AtomicLong();
    ReadingPace pace = new ReadingPace(nanos::get);
    pace.follow(waiting::get);
    AnswerEngine hurried = engine(Optional.of(reader), 150, pace);
    String question = "How many AI chips will Nvidia supply to South Korea?";
    Answer calm = engine.ask(question, AskOptions.DEFAULT);
    int asked = reader.asked.get();

    waiting.set(5);
    Answer.Answered quick = (Answer.Answered) hurried.ask(question, AskOptions.DEFAULT);
    assertEquals(asked, reader.asked.get(), "words and vectors alone");
    assertNull(quick.remarks().explanation().orElseThrow().best().read());
    assertEquals(
        "Many questions wait, so words and vectors answer without it.",
        pace.sentence().orElseThrow());
    assertEquals(quick, hurried.ask(question, AskOptions.DEFAULT), "from memory");

    waiting.set(0);
    assertEquals(quick, hurried.ask(question, AskOptions.DEFAULT), "not calm for long enough");
    nanos.set(Duration.ofSeconds(3).toNanos());
    assertEquals(calm, hurried.ask(question, AskOptions.DEFAULT), "what was read in full");
    assertEquals(asked + 1, reader.asked.get());
    waiting.set(5);
    assertEquals(calm, hurried.ask(question, AskOptions.DEFAULT), "the better one is kept");
    assertEquals(asked + 1, reader.asked.get());
    assertEquals(
        List.of(1L, 0L, 1L, 3L),
        Stream.of("whole", "short", "none", "remembered").map(pace::count).toList());
  }

  @Test
  void whileSomeWaitHalfAsMuchIsRead() {
    AtomicInteger waiting = new AtomicInteger(1);
    ReadingPace pace = new ReadingPace(() -> 0);
    pace.follow(waiting::get);
    List<Integer> read = new ArrayList<>();
    SpanReader counting =
        new SpanReader() {
          @Override
          public String name() {
            return reader.name();
          }

          @Override
          public List<TokenScores> read(String question, List<Context> passages) {
            read.add(passages.size());
            return reader.read(question, passages);
          }
        };
    // Both articles have a passage each: with time for two, half of it is one.
    engine(Optional.of(counting), 36).ask("Which lines order chips?", AskOptions.DEFAULT);
    engine(Optional.of(counting), 36, pace).ask("Which lines order chips?", AskOptions.DEFAULT);
    assertEquals(List.of(2, 1), read);
    assertEquals(
        "Questions wait, so it reads half as much for each.", pace.sentence().orElseThrow());
  }

  @Test
  void whatNoArticleNamesIsStillNotAnswered() {
    for (String question :
        List.of("How many chips will AMD supply?", "What did Tim Cook say about the chips?")) {
      assertInstanceOf(
          Answer.NotInArticles.class, engine.ask(question, AskOptions.DEFAULT), question);
    }
  }

  @Test
  void aFigureIsNotGivenToSomebodyElse() {
    assertEquals(
        "14",
        first(engine, "How many hovercraft did Kestrel order?")
            .answerText()
            .orElseThrow()
            .replaceAll("\\D", ""));
    assertInstanceOf(
        Answer.NotInArticles.class,
        engine.ask("How many hovercraft did Torvane order?", AskOptions.DEFAULT));
  }

  @Test
  void whoIsNotAnsweredWithADescriptionThatNamesNobody() {
    assertInstanceOf(
        Answer.NotInArticles.class, engine.ask("Who runs Nvidia?", AskOptions.DEFAULT));
  }

  @Test
  void aListIsShownToTheEndOfItsLastName() {
    Finding found = first(engine, "Which lenders are paying for the second dry dock?");
    assertEquals(
        "Banco Alder, Kestrel Bank and the Irish arm of Moss & Vane",
        found.answerText().orElseThrow());
  }

  @Test
  void capitalsThroughoutAskTheSame() {
    String typed = "how many hovercraft did kestrel lines order";
    assertEquals(
        first(engine, typed).answerText(),
        first(engine, typed.toUpperCase(Locale.ROOT)).answerText());
  }

  @Test
  void theCountryOfAMakerIsNotWhereSomethingHappened() {
    String shown =
        engine.ask("Where was it announced?", AskOptions.DEFAULT)
                instanceof Answer.Answered answered
            ? answered.findings().getFirst().answerText().orElse("")
            : "";
    assertNotEquals("US", shown);
  }
}
