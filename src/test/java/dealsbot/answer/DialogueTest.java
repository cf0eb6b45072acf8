package dealsbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dealsbot.article.Span;
import dealsbot.index.ArticleIndex;
import dealsbot.index.Generation;
import dealsbot.index.IndexProgress;
import dealsbot.sample.SampleArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {

  @TempDir Path temp;

  private static final Finding SHOWN =
      new Finding(SampleArticles.FERRY, new Span(0, 40), null, null, null, 0.9);

  private Dialogue after(String question) {
    Dialogue dialogue = new Dialogue();
    dialogue.remember(
        question,
        new Answer.Answered(List.of(SHOWN), 0.9, Map.of(), someGeneration(), Remarks.NONE));
    return dialogue;
  }

  private Generation someGeneration() {
    try (ArticleIndex index = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
      return index.update(List.of(), false, false, IndexProgress.SILENT).generation();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who bought Solvang and for how much?  | Who bought Solvang? | and for how much?
          What will Solvang buy, and when?      | What will Solvang buy? | and when?
          """)
  void aSecondQuestionBehindAndLeansOnTheFirst(String typed, String first, String second) {
    assertEquals(List.of(first, second), Dialogue.parts(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who bought Solvang and Fjordline?", "Supply and how much?", "and when?"})
  void oneQuestionStaysOne(String typed) {
    assertEquals(List.of(typed), Dialogue.parts(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many ships will Solvang buy?    | and Fjordline?        | How many ships will Fjordline buy?
          How many ships will Solvang buy?    | what about Fjordline  | How many ships will Fjordline buy?
          how many ships are ordered?         | and Fjordline?        | how many ships are ordered Fjordline?
          How many ships will Solvang buy?    | when?                 | when ships will Solvang buy?
          Who will build ships for Solvang?   | and why?              | why build ships for Solvang?
          How many ships will Solvang buy?    | Who is Astrid Moen?   | Who is Astrid Moen?
          How many ships will Solvang buy?    | how much do they cost?| how much do they cost? Solvang
          """)
  void aFollowUpIsCompletedFromTheQuestionBefore(String before, String message, String asked) {
    Dialogue.Turn turn = after(before).read(message);

    assertEquals(new Dialogue.Turn.Ask(asked), turn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who said that?", "Who says so?", "who said it", "who?", "Whose words?"})
  void whoSaidThatAsksForTheSpeakerOfWhatWasShown(String message) {
    assertEquals(new Dialogue.Turn.WhoSaid(SHOWN), after("Is diesel over?").read(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "Source?", "show me the source", "link please", "the article"})
  void sourceAsksWhereItStands(String message) {
    assertEquals(new Dialogue.Turn.Source(SHOWN), after("Is diesel over?").read(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"more", "More!", "show me more", "anything else?", "tell me more about it"})
  void moreAsksForFurtherFindings(String message) {
    assertEquals(new Dialogue.Turn.More("Is diesel over?"), after("Is diesel over?").read(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"more", "source", "who said that?", "and Fjordline?", "when?"})
  void aFirstMessageLeansOnNothing(String message) {
    assertInstanceOf(Dialogue.Turn.Ask.class, new Dialogue().read(message));
  }

  @Test
  void anotherQuestionReplacesTheOneBefore() {
    Dialogue dialogue = after("How many ships will Solvang buy?");
    dialogue.remember("Where is Brekke Yard?", new Answer.NotReady("not now"));

    assertEquals(new Dialogue.Turn.More("Where is Brekke Yard?"), dialogue.read("more"));
    assertEquals(List.of(), dialogue.shown());
  }
}
