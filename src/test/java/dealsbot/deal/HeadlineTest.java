package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A deal that only an article's title tells of is found, in words of the text. */
class HeadlineTest {

  private static List<Deal> deals(String title, String text) {
    Article article =
        new Article("a", title, new Provenance(null, null, "2025-06-10", null, null), text);
    return Gathering.of(Map.of(article, Deals.in(article, List.of())));
  }

  private static String parties(Deal deal) {
    return deal.parties().stream().map(Deal.PartyCell::name).collect(Collectors.joining(", "));
  }

  private static void standInTheText(Deal deal) {
    for (Deal.PartyCell party : deal.parties()) {
      assertEquals(party.name(), party.cell().text());
    }
    deal.cells().forEach(named -> assertFalse(named.cell().text().isBlank()));
  }

  @Test
  void aTitleTellsWhoDealsAndTheTextWhereTheyStand() {
    List<Deal> deals =
        deals(
            "Software maker Kelvar to be bought by Bitford",
            String.join(
                "\n\n",
                "Shareholders of Kelvar can expect 31 zlotys in cash for every share.",
                "Bitford, which makes accounting programs, said the firms fitted together.",
                "The transaction values Kelvar at 1.2 billion zlotys."));
    assertEquals(1, deals.size());
    assertEquals("Kelvar, Bitford", parties(deals.getFirst()));
    assertEquals(
        List.of("1.2 billion zlotys"),
        deals.getFirst().cells().map(c -> c.cell().text()).filter(c -> c.contains("z")).toList());
    standInTheText(deals.getFirst());
  }

  @Test
  void theSideThatTheTextLeavesOutIsTheTitles() {
    List<Deal> deals =
        deals(
            "Brewer Lakewell Buys Cider Maker Orchard & Sons",
            String.join(
                "\n\n",
                "Two of the best known names in Canadian drinks are coming under one roof.",
                "Lakewell, based in Toronto, said on Tuesday that it had paid $85 million for the"
                    + " cider business.",
                "Orchard & Sons will keep its name, the company said."));
    assertEquals(1, deals.size());
    assertEquals("Lakewell, Orchard & Sons", parties(deals.getFirst()));
    standInTheText(deals.getFirst());
  }

  @Test
  void whomTheTextDoesNotNameIsNoParty() {
    assertEquals(
        List.of(),
        deals(
            "Brewer Lakewell buys cider maker Orchard & Sons",
            "Lakewell has made beer in Toronto since 1954. The company has 400 employees and"
                + " customers in ten countries."));
  }

  @Test
  void aTitleThatTheTextTellsAgainAddsNothing() {
    List<Deal> deals =
        deals(
            "Halden buys Morrow",
            "Halden has agreed to buy Morrow for $5 million. Shareholders of both companies were"
                + " told on Monday.");
    assertEquals(1, deals.size());
    assertEquals(1, deals.getFirst().statements().size());
  }

  @Test
  void aTitleWithoutADealTellsOfNone() {
    assertEquals(
        List.of(),
        deals(
            "Halden overtakes Morrow as largest brewer",
            "Halden sold more beer than Morrow last year. Both companies raised their prices."));
  }
}
