package dealsbot.index;

import dealsbot.model.SentenceEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentence vectors by the sentence's words: what was encoded before is not encoded again. Safe for
 * use by many threads.
 */
final class SentenceVectors {

  private static final byte[] NONE = {};

  private final Optional<SentenceEncoder> encoder;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  SentenceVectors(Optional<SentenceEncoder> encoder) {
    this.encoder = encoder;
  }

  /** The encoder's name; empty without one. */
  String model() {
    return encoder.map(SentenceEncoder::name).orElse("");
  }

  /** Remembers a vector that an earlier index holds. */
  void remember(String sentence, byte[] vector) {
    if (vector.length > 0) {
      known.putIfAbsent(sentence, vector);
    }
  }

  /** The sentence's packed vector; empty without an encoder. */
  byte[] of(String sentence) {
    return encoder
        .map(model -> known.computeIfAbsent(sentence, s -> Sentence.quantise(model.encode(s))))
        .orElse(NONE);
  }
}
