package dealsbot.quote;

import static dealsbot.article.Quotation.Kind.DIRECT;
import static dealsbot.article.Quotation.Kind.INDIRECT;
import static dealsbot.article.Quotation.Kind.MIXED;
import static dealsbot.quote.MarkedQuotations.check;
import static dealsbot.quote.MarkedQuotations.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Quotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“>>We will ship in May,<<” said >>>Ana Ruiz<<<, chief executive of Acme.",
        "“>>We will ship in May,<<” >>>Ana Ruiz<<< said on Monday.",
        "“>>We will ship in May,<<” >>>Ana Ruiz<<<, who runs Acme, told reporters.",
        "“>>Will it ship in May?<<” asked >>>Ana Ruiz<<<.",
        "“>>It ships in May!<<” >>>she<<< exclaimed.",
        "“>>We will ship in May<<”, said >>>Ana Ruiz<<<.",
        "\">>We will ship in May,<<\" said >>>Ana Ruiz<<<.",
        "''>>We will ship in May,<<'' said >>>Ana Ruiz<<<.",
        "‘>>We will ship in May,<<’ said >>>Ana Ruiz<<<.",
        "“>>We will ship in May,<<\" said >>>Ana Ruiz<<<. “>>Or in June.<<”",
        "\">>We will ship,<<\" recalled >>>Ana Ruiz<<<, \">>and we did not ship.<<\"",
      })
  void speakerAfterTheWords(String marked) {
    check(marked, DIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">>>Ana Ruiz<<< said: “>>We will ship in May.<<”",
        ">>>Ana Ruiz<<<, chief executive of Acme, said, “>>We will ship in May.<<”",
        ">>>Ruiz<<< summed up the plan, saying: “>>We will ship in May.<<”",
        ">>>Ruiz<<< was blunt about the delay: “>>We will ship in May.<<”",
        "When Orion raised its bid, >>>Ruiz<<< fired back: “>>We will not sell.<<”",
        "According to >>>Ana Ruiz<<<, “>>The market has come back.<<”",
        "In Oslo, Norway, >>>Ruiz<<< told analysts: “>>The market has come back.<<”",
        ">>>Ana Ruiz<<<: “>>We will ship in May.<<”",
        "LONDON (Newswire) - >>>Ruiz<<< said: “>>We will ship in May.<<”",
      })
  void speakerBeforeTheWords(String marked) {
    check(marked, DIRECT);
  }

  @Test
  void anInterruptedQuotationHasItsSpeakerTwice() {
    check("“>>We will ship,<<” >>>Ruiz<<< said, “>>and the price stays.<<”", DIRECT);
    check("“>>The bid<<” — Ruiz paused — “>>is too low,<<” >>>she<<< said.", DIRECT);
  }

  @Test
  void theSpeakerGoesOnInTheSameParagraph() {
    check(
        "“>>We will ship in May,<<” said >>>Ana Ruiz<<<. “>>The plant is ready.<<” “>>So are"
            + " we.<<”",
        DIRECT);
    check("“>>We will ship in May.<<” “>>The plant is ready,<<” >>>Ana Ruiz<<< said.", DIRECT);
  }

  @Test
  void aQuotationOfSeveralParagraphsIsItsSpeakersToTheEnd() {
    check(
        """
        “>>We will ship in May,<<” said >>>Ana Ruiz<<<. “>>The plant is ready.<<

        “>>The crews are trained.<<

        “>>And the price stays.<<”

        Orion shares rose.\
        """,
        DIRECT);
  }

  @Test
  void aParagraphThatPlainlyGoesOnKeepsTheSpeaker() {
    check(
        "“>>We will ship in May,<<” said >>>Ana Ruiz<<<.\n\n"
            + "“>>The plant has been ready since the spring, and so have the crews.<<”",
        DIRECT);
    check(">>>Ruiz<<< closed with a promise:\n\n“>>We will ship in May.<<”", DIRECT);
  }

  @Test
  void aDialogueWithoutNamesIsLeftToNobody() {
    check(
        """
        “>>We will ship in May,<<” said >>>Ana Ruiz<<<.

        “>>Are you quite sure about that?<<”

        “>>As sure as anyone can be.<<”\
        """,
        DIRECT);
    String text = "“We will ship,” said Ana Ruiz.\n\n“Are you quite sure about that?”";
    assertNull(Quotations.in(text).get(1).mention());
  }

  @Test
  void marksInsideMarksBelongToTheOuterOnes() {
    check("“>>He told me, ‘Don’t sell,’ and I didn’t,<<” >>>Ruiz<<< recalled.", DIRECT);
    check("\">>It’s the workers’ choice, not 'Wall Street's',<<\" >>>Ruiz<<< said.", DIRECT);
  }

  @Test
  void aForgottenMarkSpoilsOnlyItsOwnQuotation() {
    check("“We go, >>>he<<< said. “>>We stay for good.<<”", DIRECT);
    check("Orion's 12\" pipes sell well. \">>They sell themselves,<<\" >>>Ruiz<<< said.", DIRECT);
  }

  @Test
  void aNameAfterADashSignsTheQuotation() {
    check("“>>Buy land, they are not making it any more.<<” — >>>Ana Ruiz<<<", DIRECT);
    check("“>>Buy land, they are not making it any more.<<”\n\n- >>>Ana Ruiz<<<", DIRECT);
  }

  @Test
  void wireCopyInCapitalsIsRead() {
    check("“>>WE WILL SHIP IN MAY,<<” SAID >>>ANA RUIZ<<<, HEAD OF ACME.", DIRECT);
  }

  @Test
  void anInterviewWithNamesBeforeTheTurnsIsRead() {
    String interview =
        """
        Ana Ruiz met our reporter Leo Brandt in Oslo.

        >>>Brandt<<<: >>Why sell the mill now?<<

        >>>Ruiz<<<: >>Because the price is right. It may not come back.<<\
        """;
    check(interview, DIRECT);
    check("Q: Why sell the mill now?\n\nA: Because the price is right.");
    check("Revenue: 4 million.\n\nProfit: 2 million.\n\nStaff: 300 people in Oslo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">>>Ruiz<<< called the bid “>>a bad joke for the workers<<” of the mill.",
        ">>>Orion boss Leo Brandt<<< described the mill as a step that will let the group"
            + " “>>sell paper by the hour.<<”",
        "The bid was called “>>a bad joke for the workers<<” by >>>Lena Fischer<<<.",
        ">>>Fischer<<<, following a meeting with the board, hinted that the mill was a “>>gift.<<”",
        ">>>Ruiz<<<’s claim that the bid was “>>a bad joke for the workers<<” went unanswered.",
        "The mill is “>>a patient in good health,<<” in >>>Ruiz<<<’s view.",
        ">>>Ruiz<<< praised the staff and called the bid “>>far too low for us.<<”",
      })
  void wordsInsideTheReportersSentence(String marked) {
    check(marked, MIXED);
  }

  @Test
  void scareQuotesAndTitlesAreNobodys() {
    check("The so-called “poison pill” was adopted.");
    check("The film “The Long Way Home” grossed $5 million.");
    check("A fund called “Oak” holds the shares.");
    check("The board adopted a plan known as a “golden parachute” in March.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">>>Ruiz<<< said that >>costs would fall by a tenth<<.",
        ">>>Ruiz<<< said >>costs would fall by a tenth<<.",
        ">>>Acme<<< told investors that >>costs would fall by a tenth<<.",
        ">>>Acme<<< announced on Monday that >>it would close the mill<<.",
        ">>>Ruiz<<< warned analysts >>the mill could close<<.",
        ">>Costs would fall by a tenth<<, >>>Ruiz<<< said.",
        ">>Costs would fall by a tenth<<, said >>>Ana Ruiz<<<, who runs Acme.",
        ">>Costs would fall by a tenth<<, according to >>>a filing<<<.",
        "According to >>>Ana Ruiz<<<, chief executive of Acme, >>costs will fall by a tenth<<.",
        ">>>A source<<< said >>the talks had collapsed<<.",
        ">>>Two people familiar with the talks<<< said >>they had collapsed<<.",
        ">>>Ruiz<<< said >>the mill would close<<, adding that >>the staff had been told<<.",
      })
  void clausesWithoutMarks(String marked) {
    check(marked, INDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruiz declined to say whether the mill would close.",
        "Acme did not say when the mill would close.",
        "The offer, the remarks and the reports came too late.",
        "Acme bought a mill in Oslo for $5 million.",
      })
  void whatNobodySaidIsNotReported(String text) {
    check(text);
  }

  @Test
  void quotedWordsInAReportedClauseAreGivenTwice() {
    assertEquals(
        """
        INDIRECT the chips would let plants build “digital twins” of themselves | Ruiz | null | explained
        MIXED digital twins | Ruiz | null | explained
        """,
        list(
            "Ruiz explained that the chips would let plants build “digital twins” of themselves."));
  }

  @Test
  void theSeedArticlesQuotationsHaveTheirSpeakers() throws IOException {
    String text =
        Files.readString(Path.of("index-data/articles/nvidia-south-korea-ai-chip-deals.txt"));
    List<String> quoted =
        Quotations.in(text).stream()
            .filter(quotation -> quotation.kind() != INDIRECT)
            .map(
                quotation ->
                    quotation.kind()
                        + " "
                        + firstWords(quotation.words().of(text))
                        + " | "
                        + quotation.speaker()
                        + " | "
                        + quotation.role())
            .toList();
    assertEquals(
        List.of(
            "MIXED produce intelligence as | Jensen Huang | Nvidia chief executive",
            "MIXED digital twins | Jensen Huang | Nvidia chief executive",
            "DIRECT We used to | Jensen Huang | Nvidia chief executive",
            "MIXED referee. | Donald Trump | US President",
            "DIRECT It’s in America’s | Jensen Huang | Nvidia chief executive"),
        quoted);
  }

  private static String firstWords(String words) {
    List<String> all = List.of(words.split(" ", -1));
    return String.join(" ", all.subList(0, Math.min(3, all.size())));
  }

  @Test
  void theSameTextGivesTheSameQuotations() {
    String text = "“We will ship,” said Ana Ruiz. She added that the price would stay.";
    assertEquals(Quotations.in(text), Quotations.in(text));
  }

  @Test
  void anEmptyTextHasNone() {
    assertTrue(Quotations.in("").isEmpty());
    assertTrue(Quotations.in(" \n\n “” \n").isEmpty());
  }

  @Test
  void aQuotationOfNobodyHasNoSpeaker() {
    Quotation alone = Quotations.in("“The price of paper will not come back soon.”").get(0);
    assertNull(alone.speaker());
    assertNull(alone.mention());
    assertNull(alone.cue());
  }

  @Test
  void aCountedGroupSpeaksAsAWhole() {
    check(
        ">>Acme will supply Orion with 500 pumps<<, >>>the two companies<<< said on Tuesday, in one"
            + " of its largest orders.");
    check(
        ">>Acme has agreed to buy Orion for $40 million<<, >>>the two companies<<< said on"
            + " Friday.");
    check(
        ">>Firm orders cover 150 pumps<<, said >>>two of the people<<<, who asked not to be named"
            + " because the terms are confidential.");
  }
}
