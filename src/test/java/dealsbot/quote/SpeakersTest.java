package dealsbot.quote;

import static dealsbot.quote.MarkedQuotations.speaker;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a mention stands for, and what the article says that they are. */
class SpeakersTest {

  private static final String TWO_CHIEFS =
      "Acme chief executive Ana Ruiz met Orion chairman Leo Brandt on Monday.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme chief executive Ana Ruiz spoke on Monday. “We will ship,” she said.",
        "Acme chief executive Ana Ruiz spoke on Monday.\n\n“We will ship,” Ruiz said.",
        "Acme chief executive Ana Ruiz spoke on Monday.\n\n“We will ship,” Ms. Ruiz said.",
        "Acme chief executive Ana Ruiz spoke on Monday.\n\n"
            + "“We will ship,” the chief executive said.",
        "“We will ship,” said Acme chief executive Ana Ruiz.",
        "“We will ship,” Ruiz said.\n\nAcme chief executive Ana Ruiz spoke on Monday.",
      })
  void shortMentionsStandForTheFullNameAndRole(String text) {
    assertEquals("Ana Ruiz, Acme chief executive", speaker(text, "We will ship"));
  }

  @Test
  void rolesAreReadBeforeAndAfterTheName() {
    assertEquals(
        "Ana Ruiz, chief executive of Acme",
        speaker("“We will ship,” said Ana Ruiz, the chief executive of Acme.", "ship"));
    assertEquals(
        "Ana Ruiz, Acme's chief executive",
        speaker("Acme's chief executive, Ana Ruiz, said: “We will ship.”", "ship"));
    assertEquals(
        "Ana Ruiz, lawyer in Oslo",
        speaker("“We will ship,” said Ana Ruiz, 45, a lawyer in Oslo.", "ship"));
    assertEquals(
        "Ana Ruiz, Trade Minister", speaker("Trade Minister Ana Ruiz said: “We will.”", "will"));
    assertEquals(
        "Ana Ruiz, longtime Orion adviser",
        speaker("“We will ship,” longtime Orion adviser Ana Ruiz said.", "ship"));
  }

  @Test
  void aFormOfAddressIsNoRole() {
    assertEquals("Ana Ruiz", speaker("“We will ship,” said Dr. Ana Ruiz.", "ship"));
  }

  @Test
  void theOtherOnesTitleIsNotTaken() {
    assertEquals(
        "Ana Ruiz",
        speaker("Ana Ruiz, President Leo Brandt and others agreed. “We will,” Ruiz said.", "will"));
  }

  @Test
  void thePronounStandsForWhomTheSentenceBeforeIsAbout() {
    assertEquals(
        "Ana Ruiz, Acme chief executive", speaker(TWO_CHIEFS + "“We will,” she said.", "will"));
    assertEquals(
        "Leo Brandt, Orion chairman",
        speaker(TWO_CHIEFS + "Brandt left at noon. “We will,” he said.", "will"));
  }

  @Test
  void honorificsAndEarlierPronounsTellTheGender() {
    assertEquals(
        "Kim Sato",
        speaker(
            "Mr. Kim Sato owns the mill. Ms. Lou Berg runs it.\n\n“We will,” he said.", "will"));
  }

  @Test
  void ofTwoWithEqualRightNeitherIsGuessed() {
    assertEquals(
        "null",
        speaker("Ana Ruiz and Maria Chen met on Monday. “We agreed at once,” she said.", "agreed"));
  }

  @Test
  void aSharedFamilyNameStaysAsItStands() {
    assertEquals(
        "Ruiz",
        speaker(
            "Ana Ruiz and her brother Tomas Ruiz own the mill.\n\n“We will,” Ruiz said.", "will"));
  }

  @Test
  void aSharedOfficeNamesNobodyElse() {
    assertEquals(
        "the chief executive",
        speaker(
            "Acme chief executive Ana Ruiz met Orion chief executive Leo Brandt.\n\n"
                + "“We will,” the chief executive said.",
            "will"));
  }

  @Test
  void aCompanySpeaks() {
    assertEquals("Acme", speaker("Acme said: “We will ship in May.”", "ship"));
    assertEquals(
        "Acme", speaker("Acme closed the mill. “It was a hard choice,” the company said.", "hard"));
    assertEquals(
        "Trade Ministry", speaker("The Trade Ministry said it was “ready to act.”", "ready"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a source", "officials", "a spokesman for Acme", "the union"})
  void whoeverIsNotNamedKeepsTheMentionsWords(String mention) {
    assertEquals(mention, speaker("“No decision was made,” " + mention + " said.", "decision"));
  }

  @Test
  void aReportersBylineIsNotTheSpeaker() {
    assertEquals(
        "Ana Ruiz",
        speaker(
            "“We will,” said Ana Ruiz. “The mill has never been in such good shape.”\n\n— Kim Sato",
            "shape"));
  }

  @Test
  void aDatelineIsNotTheSpeaker() {
    assertEquals(
        "Trade Ministry",
        speaker("Oslo: The Trade Ministry said the talks were “going well.”", "going"));
  }

  @Test
  void juniorIsSomeoneElse() {
    assertEquals(
        "Leo Brandt, chairman",
        speaker("“Yes,” said chairman Leo Brandt. His son, Leo Brandt Jr., left.", "Yes"));
  }

  @Test
  void aSpokesmansCompanyDoesNotSpeakForHim() {
    assertEquals(
        "Tom Weber, spokesman for Acme",
        speaker("“No comment,” said Tom Weber, a spokesman for Acme.", "comment"));
  }

  @Test
  void twoWhoSpeakTogetherAreNamedTogether() {
    assertEquals(
        "Ana Ruiz and Leo Brandt",
        speaker("“We agreed,” Ana Ruiz and Leo Brandt said in a statement.", "agreed"));
  }

  @Test
  void weAndTheyAreNobody() {
    assertEquals("null", speaker("“No decision was made,” they said.", "decision"));
  }

  @Test
  void theFullestNameIsGiven() {
    assertEquals(
        "Ana M. Ruiz",
        speaker("Ana Ruiz runs Acme. Founded by Ana M. Ruiz, it grew. “Yes,” Ruiz said.", "Yes"));
    assertEquals(
        "Lee Min-jun, President",
        speaker("President Lee Min-jun spoke. “We will help,” Lee said.", "help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "The pledge", "Its editor"})
  void whatCannotSpeakIsNobody(String subject) {
    assertEquals("null", speaker(subject + " said: “We will ship it in May.”", "ship"));
  }
}
