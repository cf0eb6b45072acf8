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
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The right topic with the fact absent: no answer, though the words are all there. */
class NearMissTest {

  private static final Article BATTERIES =
      SampleArticles.article(
          "batteries",
          "Quillon Motors buys batteries",
          "Quillon Motors will buy 2,000 batteries from Sample Cells for $5 million, said Ana Ruiz,"
              + " its chief executive.",
          "“We will ship in May,” Ruiz said.");

  private static final Article PLANTS =
      SampleArticles.article(
          "plants",
          "Tuulia Paper widens three mills",
          "Tuulia Paper will widen its three mills, in Ohio, Utah and Iowa, by the spring.");

  private static final Article OFFICE =
      SampleArticles.article(
          "office",
          "Sample Cells opens an office",
          "Sample Cells has opened its first office in the United States.");

  @TempDir static Path temp;

  private static ArticleIndex index;
  private static AnswerEngine engine;

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(
        List.of(SampleArticles.seed(), BATTERIES, PLANTS, OFFICE),
        false,
        false,
        IndexProgress.SILENT);
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

  @Test
  void theRightPartyIsAnswered() {
    Answer.Answered answer =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("How many batteries will Quillon Motors buy?", AskOptions.DEFAULT));

    assertTrue(answer.findings().getFirst().text().contains("2,000 batteries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many batteries will Nvidia buy?",
        "How much will Samsung pay for the batteries?",
        "How many chips will Samsung get?",
        "How many chips will LG get?",
        "Are you a battery?",
        "Who made you, Nvidia?"
      })
  void anotherPartyOrAShareOfTheTotalIsNot(String question) {
    assertInstanceOf(
        Answer.NotInArticles.class, engine.ask(question, AskOptions.DEFAULT), question);
  }

  /** The articles know "States" as a name; where states are asked for, they name none. */
  @Test
  void whatIsAskedForIsNoName() {
    Answer.Answered answer =
        assertInstanceOf(
            Answer.Answered.class,
            engine.ask("In which states are the mills of Tuulia Paper?", AskOptions.DEFAULT));

    assertTrue(answer.findings().getFirst().text().contains("Ohio, Utah and Iowa"));
    assertEquals(List.of(), answer.remarks().explanation().orElseThrow().doubts());
  }

  @Test
  void aFollowUpAboutAnotherPartyIsNotAnsweredWithTheFirst() {
    Dialogue dialogue = new Dialogue();
    dialogue.ask(engine, "How many batteries will Quillon Motors buy?", AskOptions.DEFAULT);

    assertEquals(
        new Dialogue.Turn.Ask("How many batteries will Nvidia buy?"), dialogue.read("and Nvidia?"));
    assertInstanceOf(
        Answer.NotInArticles.class, dialogue.ask(engine, "and Nvidia?", AskOptions.DEFAULT));
  }
}
