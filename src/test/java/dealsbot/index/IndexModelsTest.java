package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.model.PairScorer;
import dealsbot.sample.WordCountEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of pairs, as articles are indexed. */
class IndexModelsTest {

  private static final Article LAUNDRY =
      new Article(
          "laundry",
          "Clinics hand over their washing",
          new Provenance(null, null, "2025-06-10", null, null),
          "The laundry of Orvale Clinics is in the hands of washing company Tessmer from May. The"
              + " contract is worth $4 million.");

  @TempDir Path folder;

  /** Says that any two deal with each other. */
  private static final class Sociable implements PairScorer {
    private final String name;
    private int asked;
    private int rested;

    Sociable(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public float[][] score(String title, String text, int[] starts, int[] ends) {
      asked++;
      float[][] pairs = new float[starts.length][starts.length];
      for (float[] row : pairs) {
        Arrays.fill(row, 5);
      }
      return pairs;
    }

    @Override
    public void rest() {
      rested++;
    }
  }

  private UpdateReport update(IndexModels models) {
    try (ArticleIndex index = new ArticleIndex(folder, models, Clock.systemUTC())) {
      return index.update(List.of(LAUNDRY), false, false, IndexProgress.SILENT);
    }
  }

  private int deals() {
    try (ArticleIndex index = new ArticleIndex(folder, IndexModels.NONE, Clock.systemUTC());
        Snapshot snapshot = index.snapshot()) {
      return snapshot.deals().size();
    }
  }

  private static IndexModels with(PairScorer pairs) {
    return new IndexModels(Optional.empty(), Optional.of(pairs));
  }

  @Test
  void anIndexOfRulesIsBuiltAnewWithAModelAndNotWithoutIt() {
    assertEquals("", update(IndexModels.NONE).generation().pairs());
    assertEquals(0, deals());
    Sociable model = new Sociable("first");
    UpdateReport built = update(with(model));
    assertTrue(built.committed());
    assertEquals("first", built.generation().pairs());
    assertEquals(1, deals());
    assertEquals(1, model.asked);
    assertEquals(1, model.rested, "its memory is free again");
    assertTrue(!update(IndexModels.NONE).committed(), "words alone keep what a model found");
    assertTrue(!update(with(new Sociable("first"))).committed());
    assertEquals("second", update(with(new Sociable("second"))).generation().pairs());
  }

  @Test
  void vectorsOfUnchangedTextAreKeptWhenTheModelOfPairsIsAnother() {
    WordCountEncoder encoder = new WordCountEncoder("words-1");
    update(new IndexModels(Optional.of(encoder), Optional.of(new Sociable("first"))));
    encoder.callsSince();
    update(new IndexModels(Optional.of(encoder), Optional.of(new Sociable("second"))));
    assertEquals(0, encoder.callsSince());
  }
}
