package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd ways of writing figures, days and whole articles. */
class DealsTest {

  private static List<Deal> deals(String text) {
    Article article =
        new Article("a", "A title", new Provenance(null, null, "2025-06-10", null, null), text);
    return Gathering.of(Map.of(article, Deals.in(article, List.of())));
  }

  private static String cell(Deal deal, String name) {
    return deal.cells()
        .filter(cell -> cell.name().equals(name))
        .map(cell -> cell.cell().text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Halden has agreed to buy a third of Morrow's shops from Tessaro.              | a third
          Halden will supply Morrow with twice as many pumps as last year.              | twice as many pumps
          Halden will supply Morrow with 50,000 to 60,000 pumps.                        | 50,000 to 60,000 pumps
          Halden will supply Morrow with between 50,000 and 60,000 pumps.               | between 50,000 and 60,000 pumps
          Halden will supply Morrow with 3 lakh pumps.                                  | 3 lakh pumps
          Halden will supply Morrow with two dozen trains.                              | two dozen trains
          """)
  void quantitiesAreReadAsTheyAreWritten(String text, String quantity) {
    List<Deal> deals = deals(text);
    assertEquals(1, deals.size(), text);
    String found = cell(deals.getFirst(), "quantity");
    assertTrue(found.startsWith(quantity), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Halden has agreed to buy Morrow for $5tn.                                     | $5tn
          Halden has agreed to buy Morrow for 5 trillion won.                           | 5 trillion won
          Halden has agreed to buy Morrow for 40 billion yen.                           | 40 billion yen
          Halden has agreed to buy Morrow for Rs 1,250 crore.                           | Rs 1,250 crore
          Halden has agreed to buy Morrow for 85 lakh rupees.                           | 85 lakh rupees
          Halden has agreed to buy Morrow for 2.1 million Swedish crowns.               | 2.1 million Swedish crowns
          Halden has agreed to buy Morrow for 300 mln euros.                            | 300 mln euros
          Halden has agreed to buy Morrow for between $2 billion and $3 billion.        | between $2 billion and $3 billion
          """)
  void sumsAreReadInAnyCurrency(String text, String value) {
    List<Deal> deals = deals(text);
    assertEquals(1, deals.size(), text);
    assertEquals(value, cell(deals.getFirst(), "value"));
  }

  @Test
  void aDoubledOrderIsOne() {
    List<Deal> deals = deals("Halden has doubled its order with Morrow to 80 trains.");
    assertEquals(1, deals.size());
    assertEquals(2, deals.getFirst().parties().size());
  }

  @Test
  void aDateWithoutAYearStaysAsWritten() {
    List<Deal> deals = deals("Halden signed a contract with Morrow on March 3 to build 40 trains.");
    assertEquals("March 3", cell(deals.getFirst(), "date"));
  }

  @Test
  void aTableOfFiguresIsNoDeal() {
    assertEquals(
        List.of(),
        deals(
            "Company Q1 Q2 Q3\n\nHalden 12.5 13.1 14.0\n\nMorrow 9.2 8.8 10.4\n\nTotal sales"
                + " 21.7 21.9 24.4"));
  }

  @Test
  void aReleaseInCapitalsIsReadAsAnyOther() {
    List<Deal> deals =
        deals(
            "HALDEN INSTRUMENTS TODAY ANNOUNCED A CONTRACT WITH MORROW ROBOTICS TO SUPPLY 4,000"
                + " SENSORS FOR $12 MILLION.");
    assertEquals(1, deals.size());
    assertEquals(
        List.of("HALDEN INSTRUMENTS", "MORROW ROBOTICS"),
        deals.getFirst().parties().stream().map(Deal.PartyCell::name).toList());
    assertEquals("$12 MILLION", cell(deals.getFirst(), "value"));
  }

  @Test
  void aRoundUpOfThreeHundredDealsHasThemAll() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String buyer = "Buyer" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      String target = "Target" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      text.append(buyer).append(" has agreed to buy ").append(target);
      text.append(" for $").append(i + 2).append(" million.\n\n");
    }
    assertEquals(300, deals(text.toString().strip()).size());
  }

  @Test
  void whatIsOnlyAskedOrSupposedIsNoDeal() {
    assertEquals(List.of(), deals("Will Halden buy Morrow for $5 billion?"));
    assertEquals(List.of(), deals("Prices would fall if Halden merges with Morrow."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brewer Halden has finished selling its Danish pubs to rival Morrow.           | DONE
          Brewer Halden managed to sell its Danish pubs to rival Morrow.                | DONE
          Brewer Halden is considering selling its Danish pubs to rival Morrow.         | IN_TALKS
          Brewer Halden is thinking about selling its Danish pubs to rival Morrow.      | IN_TALKS
          Brewer Halden has held talks with rival Morrow on selling its Danish pubs.    | IN_TALKS
          Brewer Halden plans on selling its Danish pubs to rival Morrow.               | PLANNED
          Brewer Halden and rival Morrow have called off talks on a merger.             | ENDED
          Brewer Halden has stopped buying barley from farm group Morrow.               | ENDED
          """)
  void wordsThatLeadToAVerbTellHowFarADealIs(String text, Status status) {
    List<Deal> deals = deals(text + " Shareholders of both companies were told on Monday.");
    assertEquals(1, deals.size(), text);
    assertEquals(status, deals.getFirst().status(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brewer Halden is parting with its Danish pubs. The buyer is rival Morrow, which has 40 pubs.       | Halden, Morrow
          Brewer Halden is selling its Danish pubs. It did not say why. Rival Morrow will pay $4 million.    | Halden, Morrow
          Start-up Halden has collected $9 million from new investors. Among the latter is brewer Morrow.    | Halden, Morrow
          Brewer Halden supplies shops run by retailer Morrow. The two companies signed a new contract.      | Halden, Morrow
          """)
  void theOtherSideMayBeNamedInALaterSentence(String text, String names) {
    List<Deal> deals = deals(text);
    assertEquals(1, deals.size(), text);
    assertEquals(
        names,
        deals.getFirst().parties().stream()
            .map(Deal.PartyCell::name)
            .collect(Collectors.joining(", ")));
  }

  @Test
  void theObjectOfSeveralVerbsIsOne() {
    List<Deal> deals =
        deals("Utility Halden will build and operate a 120-megawatt solar farm for grocer Morrow.");
    assertEquals(1, deals.size());
    assertEquals("120-megawatt solar farm", cell(deals.getFirst(), "object"));
  }

  @Test
  void whatWasBoughtYearsAgoIsADealOfItsOwn() {
    List<Deal> deals =
        deals(
            "The fund Halden has agreed to sell its stake in lender Morrow to Tessaro. Halden"
                + " bought its stake in 2017 for $6 million.");
    assertEquals(2, deals.size());
    assertEquals("", cell(deals.getFirst(), "value"));
  }

  @Test
  void aGovernmentIsTheSameHoweverItsLandIsWritten() {
    String key = Gathering.key("South Korea's government");
    assertEquals(key, Gathering.key("the South Korean government"));
    assertEquals(key, Gathering.key("the government of South Korea"));
    assertEquals(Gathering.key("the U.S. Navy"), Gathering.key("the American Navy"));
  }

  @Test
  void thoseWhoWereBeatenHaveNoPart() {
    List<Deal> deals =
        deals(
            "Halden has won a tender to supply state railway Morrow with 110 trains for $5 million,"
                + " beating companies from Spain and France. Halden beat offers from Ferrule and"
                + " Veldt.");
    assertEquals(1, deals.size());
    assertEquals(2, deals.getFirst().parties().size());
  }

  @Test
  void aMeasureAloneIsNoThing() {
    List<Deal> deals = deals("Dairy Halden will deliver 180 million litres a year to Morrow.");
    assertEquals("", cell(deals.getFirst(), "object"));
    assertEquals("180 million litres a year", cell(deals.getFirst(), "quantity"));
  }

  @Test
  void whatSomebodyHasIsNoPrice() {
    List<Deal> deals =
        deals(
            "Lender Halden will take over 120 branches from rival Morrow, together with deposits of"
                + " $6 billion.");
    assertEquals("", cell(deals.getFirst(), "value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The two agreed to keep the financial terms confidential.",
        "The partners did not publish any financial details.",
      })
  void manyWordsSayThatASumWasNotTold(String words) {
    List<Deal> deals = deals("Halden has agreed to buy Morrow. " + words);
    assertTrue(
        deals.getFirst().cells().anyMatch(named -> named.cell().undisclosed()), deals.toString());
  }

  @Test
  void whoSoldIsAddedToWhoBought() {
    List<Deal> deals =
        deals(
            "Investor Halden has acquired a 9 percent stake in shipyard Morrow. The firm bought the"
                + " shares from lender Tessaro.");
    assertEquals(1, deals.size());
    assertEquals(3, deals.getFirst().parties().size());
  }
}
