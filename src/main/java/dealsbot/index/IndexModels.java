package dealsbot.index;

import dealsbot.model.PairScorer;
import dealsbot.model.SentenceEncoder;
import java.util.Optional;

/**
 * The models that read articles as they are indexed.
 *
 * @param encoder makes the sentences' vectors; empty for an index without
 * @param pairs tells who deals with whom; empty where the rules alone must find deals
 */
public record IndexModels(Optional<SentenceEncoder> encoder, Optional<PairScorer> pairs) {

  /** Words and rules alone. */
  public static final IndexModels NONE = new IndexModels(Optional.empty(), Optional.empty());

  /** What the model of pairs is called; empty without one. */
  String pairsName() {
    return pairs.map(PairScorer::name).orElse("");
  }
}
