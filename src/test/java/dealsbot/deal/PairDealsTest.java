package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.model.PairScorer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairDealsTest {

  private static final String HANDED =
      "The laundry of Orvale Clinics is in the hands of Tessmer from May.\n\n"
          + "Rival Brandow had washed for the company since 2015. The contract is worth $4"
          + " million.";

  private static final String SOLD =
      "Marlow Foods will sell its mill to Pendry for $30 million, Corvane Research said.";

  /** Says of each two what the test wants, and of all others that they do not deal. */
  private static final class Told implements PairScorer {
    private final Map<Set<String>, Float> logits = new HashMap<>();

    Told with(String one, String other, float logit) {
      logits.put(Set.of(one, other), logit);
      return this;
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public float[][] score(String title, String text, int[] starts, int[] ends) {
      float[][] pairs = new float[starts.length][starts.length];
      for (int i = 0; i < starts.length; i++) {
        Arrays.fill(pairs[i], -9);
        for (int j = 0; j < starts.length; j++) {
          String one = text.substring(starts[i], ends[i]);
          String other = text.substring(starts[j], ends[j]);
          if (!one.equals(other)) {
            pairs[i][j] = logits.getOrDefault(Set.of(one, other), -9f);
          }
        }
      }
      return pairs;
    }

    @Override
    public void rest() {}
  }

  private static List<DealStatement> deals(String text, Told model) {
    Article article =
        new Article(
            "a", "Company news", new Provenance(null, null, "2025-06-10", null, null), text);
    List<DealStatement> deals = Deals.in(article, List.of(), Optional.of(model));
    for (DealStatement deal : deals) {
      deal.parties()
          .forEach(party -> assertTrue(party.name().contains(article.slice(party.span()))));
    }
    return deals;
  }

  private static List<String> parties(DealStatement deal) {
    return deal.parties().stream().map(Party::name).toList();
  }

  @Test
  void aDealThatNoRuleReadsIsTheModels() {
    List<DealStatement> deals = deals(HANDED, new Told().with("Orvale Clinics", "Tessmer", 4));
    assertEquals(1, deals.size(), deals::toString);
    assertEquals(List.of("Orvale Clinics", "Tessmer"), parties(deals.getFirst()));
    assertEquals("$4 million", deals.getFirst().value().of(HANDED), "what a later sentence adds");
  }

  @Test
  void whereTheModelIsUnsureNobodyDeals() {
    assertEquals(List.of(), deals(HANDED, new Told().with("Orvale Clinics", "Tessmer", 0)));
  }

  @Test
  void whomTheModelRefusesIsOut() {
    assertEquals(1, deals(SOLD, new Told().with("Marlow Foods", "Pendry", 3)).size());
    assertEquals(List.of(), deals(SOLD, new Told()), "the rule's pair, refused");
  }

  @Test
  void aThirdSideComesInWhereTheModelBindsItToAll() {
    Told all =
        new Told()
            .with("Marlow Foods", "Pendry", 3)
            .with("Marlow Foods", "Corvane Research", 3)
            .with("Pendry", "Corvane Research", 3);
    assertEquals(
        List.of("Marlow Foods", "Pendry", "Corvane Research"),
        parties(deals(SOLD, all).getFirst()));
    Told one =
        new Told().with("Marlow Foods", "Pendry", 3).with("Marlow Foods", "Corvane Research", 3);
    assertEquals(
        List.of("Marlow Foods", "Pendry"),
        parties(deals(SOLD, one).getFirst()),
        "bound to one side only, it has a deal of its own");
  }

  @Test
  void aShortNameIsItsLongOnes() {
    String text =
        "Orvale Clinics has parted with its laundry.\n\n"
            + "The contract puts cleaning company Tessmer in charge of washing at Orvale, analysts"
            + " at Corvane said.";
    List<DealStatement> deals = deals(text, new Told().with("Tessmer", "Orvale", 4));
    assertEquals(1, deals.size(), deals::toString);
    assertTrue(parties(deals.getFirst()).contains("Orvale Clinics"), deals::toString);
  }

  @Test
  void theLastWordOfANameIsNobodyElse() {
    String text = SOLD + " Foods will close its mill for a month.";
    Told model =
        new Told()
            .with("Marlow Foods", "Pendry", 3)
            .with("Foods", "Pendry", 3)
            .with("Marlow Foods", "Foods", 3);
    assertEquals(List.of("Marlow Foods", "Pendry"), parties(deals(text, model).getFirst()));
  }

  @Test
  void withoutAModelTheRulesAloneCount() {
    Article article =
        new Article("a", "News", new Provenance(null, null, "2025-06-10", null, null), SOLD);
    assertEquals(Deals.in(article, List.of()), Deals.in(article, List.of(), Optional.empty()));
  }

  @Test
  void newsOfSomethingElseStaysWithoutDeals() {
    String match =
        "Striker Karl Vane scored twice as Morby United beat Orton Rovers in the league on"
            + " Saturday. The coach praised the defender and the goalkeeper for a season of goals."
            + " Orton signed a midfielder from Velden.";
    assertEquals(List.of(), deals(match, new Told().with("Morby United", "Orton Rovers", 5)));
  }
}
