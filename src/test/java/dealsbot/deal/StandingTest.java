package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static Standing standing(String text) {
    return new Standing(
        new Article("a", "News", new Provenance(null, null, null, null, null), text));
  }

  @Test
  void aTextThatOpensWithInAndANameIsNoTrouble() {
    assertEquals(Standing.Kind.UNKNOWN, standing("In Halden a mast fell over.").of("Halden"));
  }

  @Test
  void whoseSharesAreHeldIsACompany() {
    assertTrue(standing("She holds shares in Halden, she said.").isFirm("Halden"));
  }
}
