package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.model.OnnxPairs;
import dealsbot.sample.SampleArticles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The deals of the article that comes with the bot, as a reader would list them. */
class SeedDealsTest {

  private static final Article SEED = SampleArticles.seed();

  private static final List<Deal> DEALS = Gathering.of(Map.of(SEED, Deals.in(SEED, List.of())));

  private static String quantity(Deal deal) {
    Deal.Cell quantity = deal.quantity();
    return quantity == null ? "not stated" : quantity.text();
  }

  @Test
  void eachDealHasAllItsParties() {
    assertEquals(
        List.of(
            "Nvidia, South Korea’s government, Samsung, LG, Hyundai",
            "South Korean government, Nvidia",
            "Beijing, Nvidia",
            "Nvidia, US Department of Energy, Nokia, Uber, Stellantis"),
        DEALS.stream()
            .map(deal -> String.join(", ", deal.parties().stream().map(p -> p.name()).toList()))
            .toList());
  }

  @Test
  void theModelOfPairsLeavesThemAsTheyAre() {
    OnnxPairs model = new OnnxPairs();
    List<DealStatement> held = Deals.in(SEED, List.of(), Optional.of(model));
    model.rest();
    assertEquals(
        DEALS.stream().map(SeedDealsTest::names).toList(),
        Gathering.of(Map.of(SEED, held)).stream().map(SeedDealsTest::names).toList());
  }

  private static List<String> names(Deal deal) {
    return deal.parties().stream().map(Deal.PartyCell::name).toList();
  }

  @Test
  void aShareOfTheChipsIsADealOfItsOwnAndTalksAreTalks() {
    assertEquals(
        "over 260,000 advanced artificial intelligence (AI) chips", quantity(DEALS.get(0)));
    assertEquals("more than 50,000 Nvidia chips", quantity(DEALS.get(1)));
    assertEquals(Status.IN_TALKS, DEALS.get(2).status());
  }
}
